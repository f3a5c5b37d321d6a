-- Fills an empty, migrated PostgreSQL with :total recordings in the 31 days before :until (milliseconds). Nine of ten belong to
-- tenant :tenant, the others to the ten after it. The tenant has 20 owners, h0 to h19; a code is used by 20 meetings, each
-- meeting has one recording, of one file, behind one link; eight of ten came from the meeting service.

create temporary table made as
select case when n % 10 = 0 then :tenant + 1 + n / 10 % 10 else :tenant end as tenant_id,
       1000000000 + n as id, 3000000000 + n as meeting_id, lpad((n / 200 * 10 + n % 10)::text, 9, '1') as code,
       'h' || n / 10 % 20 as owner_id, case when n / 200 % 5 = 0 then 'LOCAL' else 'CLOUD' end as origin,
       :until - 1 - (n::bigint * 7919 % :total) * (31 * 86400000::bigint) / :total as at
from generate_series(0, :total - 1) as n;

insert into person (tenant_id, id, name, kind, created_at, administrator)
select :tenant, 'h' || n, 'Host', 'PERSON', 0, n = 0 from generate_series(0, 19) as n on conflict do nothing;

insert into meeting (tenant_id, id, kind, code, subject, creator_id, starts_at)
select tenant_id, meeting_id, 'MEETING', code, 'Weekly ' || id, owner_id, at from made;

insert into recording (tenant_id, id, meeting_id, meeting_code, title, owner_id, host_id, media_started_at, origin, state,
                       created_at, version, changed_at)
select tenant_id, id, meeting_id, code, 'Weekly ' || id, owner_id, owner_id, at, origin,
       case when id % 1000 = 7 then 'FAILED' when id % 1000 = 8 then 'RECORDING' else 'READY' end, at, 1, at from made;

insert into recording_take (tenant_id, recording_id, place, capture_id, state)
select tenant_id, id, 0, id + 6000000000, 'DONE' from made;

insert into recording_file (tenant_id, id, recording_id, capture_id, name, blob_id, size_bytes, content_tag, started_at,
                            ended_at, duration_millis, codecs, created_at)
select tenant_id, id + 9000000000, id, id + 6000000000, 'part ' || id, md5(id::text), 1000000, md5(id::text) || md5(id::text), at,
       at + 60000, 60000, 'avc1.64001F,mp4a.40.2', at from made;

insert into share (token, tenant_id, recording_id, created_at, version)
select left(md5('share ' || id), 22), tenant_id, id, at, 1 from made;

insert into recording_count (tenant_id, owner_id, span_hours, starts_at, origin, recordings)
select tenant_id, owner, hours, at / (hours * 3600000) * (hours * 3600000), origin, count(*)
from made cross join lateral (values (''), (owner_id)) as owners(owner) cross join (values (1), (24)) as spans(hours)
group by 1, 2, 3, 4, 5;

drop table made;
analyze;
