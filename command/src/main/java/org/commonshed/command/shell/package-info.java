/** Where every command writes, how it ends, where it keeps things, and how it is stopped. */
@NullMarked
package org.commonshed.command.shell;

import org.jspecify.annotations.NullMarked;
