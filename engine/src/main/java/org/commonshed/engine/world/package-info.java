/**
 * The world: a place as rows of tables, checked and complete, as the planner takes it in.
 *
 * <p>In: rows that a reader of files, the server's rooms or a test made. Out: the same rows, by id. Never here: files,
 * defaults of the catalogue, wishes about how to plan. Ids are unique within their table; places and actors share one
 * namespace. Periods are numbered 1 … T. Amounts are in the product's own unit.
 */
@NullMarked
package org.commonshed.engine.world;

import org.jspecify.annotations.NullMarked;
