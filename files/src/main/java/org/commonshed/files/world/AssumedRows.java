package org.commonshed.files.world;

/**
 * What the catalogue gave to one owner in one table.
 *
 * @param table name of the table, e.g. {@code needs}
 * @param id whose rows these are: the actor of a capacity, the claimant of a need, the recipe of a line, else the row's
 *     own id
 * @param rows how many of its rows were assumed
 * @param of how many rows it has in this table, those that were stated too
 * @param which keys of the rows that were assumed, with commas, where only some were; empty where all were
 */
public record AssumedRows(String table, String id, int rows, int of, String which) {}
