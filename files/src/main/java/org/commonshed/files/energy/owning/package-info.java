/**
 * Cases of who owns a project in and out.
 *
 * <p>In: a case as JSON or YAML. Out: a project and owners for the engine, or every problem with where it stands and how to mend
 * it; cash flows as JSON. Never here: following the money, the screen.
 */
@NullMarked
package org.commonshed.files.energy.owning;

import org.jspecify.annotations.NullMarked;
