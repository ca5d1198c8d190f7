package org.commonshed.start.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Who the house is in the database that it brings along: somebody who owns its one database and may do nothing to the
 * others, to other accounts or to the machine. Only to set this up somebody with all rights comes in.
 *
 * @param word with which the house comes in
 */
public record HouseAccount(String word) {
    public static final String NAME = "house";
    static final String DATABASE = "commonshed";

    /** Name or word is not known, or there is no such database. */
    private static final Set<String> NOT_SET_UP = Set.of("28P01", "28000", "3D000");

    /** Everything of ours that has an owner of its own; what belongs to a table follows the table. */
    private static final List<String> GIVEN = List.of("""
            select format('alter schema %I owner to house', n.nspname) from pg_namespace n
            where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            """, """
            select format('alter %s %s owner to house', case c.relkind when 'S' then 'sequence' when 'v' then 'view'
                    when 'm' then 'materialized view' else 'table' end, c.oid::regclass)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not like 'pg\\_%'
                and n.nspname <> 'information_schema' and not exists
                (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                    and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
            """, """
            select format('alter routine %s owner to house', p.oid::regprocedure)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend d
                    where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """, """
            select format('alter type %s owner to house', t.oid::regtype)
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype in ('d', 'e', 'r') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend d
                    where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype in ('e', 'i'))
            """);

    /** Whether a try to come in failed because nothing is set up, or not with this word. */
    static boolean isMissing(SQLException refused) {
        return refused.getSQLState() != null && NOT_SET_UP.contains(refused.getSQLState());
    }

    Properties properties() {
        return properties(NAME, word);
    }

    static Properties properties(String name, String word) {
        Properties account = new Properties();
        account.setProperty("user", name);
        account.setProperty("password", word);
        return account;
    }

    /** Makes the database, if it is not there; {@code connection} is to another one, as somebody with all rights. */
    static void makeDatabase(Connection connection) throws SQLException {
        if (Sql.rows(connection, "select from pg_database where datname = '" + DATABASE + "'")
                .isEmpty()) {
            Sql.order(connection, "create database " + DATABASE);
        }
    }

    /**
     * Makes the account and gives it the database with all that is in it, also what an earlier version made as somebody
     * with all rights; all in one transaction, so that an account that can come in has everything.
     *
     * @param connection to that database, as somebody with all rights
     */
    void setUp(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        if (Sql.rows(connection, "select from pg_roles where rolname = '" + NAME + "'")
                .isEmpty()) {
            Sql.order(connection, "create role " + NAME);
        }
        Sql.order(
                connection,
                "alter role " + NAME + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + word + "'");
        Sql.order(connection, "revoke all on database " + DATABASE + " from public");
        Sql.order(connection, "alter database " + DATABASE + " owner to " + NAME);
        List<String> orders = new ArrayList<>();
        for (String given : GIVEN) {
            Sql.rows(connection, given).forEach(row -> orders.add(row.get(0)));
        }
        for (String order : orders) {
            Sql.order(connection, order);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
