-- Runs after every migration, also when there was nothing to migrate: tables that came without a wall get one, those that
-- have one are not touched, since other nodes may be at work on them.
--
-- A transaction says whose rows it may see and change in reelkeep.tenant: the number of a tenant, or * for all. Nothing said,
-- nothing seen. What was said is asked for in sub-queries, once for a query and not once for a row; in a CASE, so that the
-- planner goes on counting as it did without. FORCE, since it is the owner of the tables who asks.
do $$
declare
    said constant text := $said$current_setting('reelkeep.tenant', true)$said$;
    own_rows constant text := $policy$
        create policy own_rows on %1$I using (
            case (select %3$s) when '*' then true
            else %2$I = (select nullif(nullif(%3$s, ''), '*')::bigint) end)$policy$;
    open_tables constant text := $tables$
        select c.relname as name, a.attname as owner
        from pg_catalog.pg_class c
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        where c.relnamespace = current_schema()::regnamespace
          and c.relkind in ('r', 'p')
          and (a.attname = 'tenant_id' or c.relname = 'tenant' and a.attname = 'id')
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
              select 1 from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'own_rows'))$tables$;
    open_table record;
begin
    execute 'select count(*) as tables from (' || open_tables || ') found' into open_table;
    if open_table.tables > 0 then
        -- One node builds, others wait, look again and find it done.
        perform pg_advisory_xact_lock(hashtext('reelkeep own_rows'));
        for open_table in execute open_tables loop
            execute format(own_rows, open_table.name, open_table.owner, said);
            execute format('alter table %I enable row level security', open_table.name);
            execute format('alter table %I force row level security', open_table.name);
        end loop;
    end if;
end
$$;
