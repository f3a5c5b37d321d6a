-- The statements of one page of the list of recordings, as the store sends them; for pgbench.
select part.starts_at, sum(part.recordings) from (
    select c.starts_at, c.recordings from recording_count c where c.tenant_id = :tenant and c.owner_id = '' and c.span_hours = 24
    and c.starts_at >= (:from + 86399999) / 86400000 * 86400000 and c.starts_at < :until / 86400000 * 86400000
    union all
    select c.starts_at, c.recordings from recording_count c where c.tenant_id = :tenant and c.owner_id = '' and c.span_hours = 1
    and c.starts_at >= (:from + 3599999) / 3600000 * 3600000 and c.starts_at < (:from + 86399999) / 86400000 * 86400000
    union all
    select c.starts_at, c.recordings from recording_count c where c.tenant_id = :tenant and c.owner_id = '' and c.span_hours = 1
    and c.starts_at >= :until / 86400000 * 86400000 and c.starts_at < :until / 3600000 * 3600000
    union all
    select c.starts_at - mod(mod(c.starts_at, 86400000) + 86400000, 86400000), c.change from recording_count_change c
    where c.tenant_id = :tenant and c.starts_at >= :from and c.starts_at < :until
    union all
    select :from, count(*) from recording c where c.tenant_id = :tenant and c.bin = 0
    and c.media_started_at >= :from and c.media_started_at < (:from + 3599999) / 3600000 * 3600000
    union all
    select :until, count(*) from recording c where c.tenant_id = :tenant and c.bin = 0
    and c.media_started_at >= :until / 3600000 * 3600000 and c.media_started_at < :until
) part group by part.starts_at having sum(part.recordings) > 0 order by part.starts_at desc;
select * from recording where tenant_id = :tenant and bin = 0 and media_started_at >= :from and media_started_at <= :until
order by media_started_at desc, id desc limit 20;
select * from recording_take where tenant_id = :tenant and recording_id in
    (select id from recording where tenant_id = :tenant and bin = 0 and media_started_at <= :until
     order by media_started_at desc, id desc limit 20) order by recording_id, place;
select * from recording_gap where tenant_id = :tenant and recording_id in
    (select id from recording where tenant_id = :tenant and bin = 0 and media_started_at <= :until
     order by media_started_at desc, id desc limit 20) order by file_id, place;
select * from recording_file where tenant_id = :tenant and recording_id in
    (select id from recording where tenant_id = :tenant and bin = 0 and media_started_at <= :until
     order by media_started_at desc, id desc limit 20) order by recording_id, started_at, id;
select recording_id, kind, count(*) from usage_event where tenant_id = :tenant and recording_id in
    (select id from recording where tenant_id = :tenant and bin = 0 and media_started_at <= :until
     order by media_started_at desc, id desc limit 20) group by recording_id, kind;
