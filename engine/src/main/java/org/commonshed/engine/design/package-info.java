/**
 * What can be worked out about open designs: which licences fit together, who descends from whom, what is like what.
 *
 * <p>In: names, licences, links and words of designs. Out: verdicts with their reasons. Never here: files, the network, what a
 * design needs to be made ({@code engine.infer}).
 */
@NullMarked
package org.commonshed.engine.design;

import org.jspecify.annotations.NullMarked;
