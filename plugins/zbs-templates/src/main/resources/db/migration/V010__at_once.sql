-- Several messages of an account are on the way at once. quota_before is what was left when none was for the last time; this is when.
alter table zbs_templates_message add column quota_at timestamp(6) with time zone;

-- Answers overtake each other: then what is left is the lowest of them, and for sure only when it is asked again.
alter table zbs_templates_quota add column sure boolean not null default true;

insert into zbs_templates_limit (name, since, amount, unit, source) values
    ('send.at-once', date '2026-01-01', 12, 'messages', 'our choice: of one account on the way at the same time'),
    ('send.unknown-again', date '2026-01-01', 300, 'seconds', 'our choice: how soon an unknown outcome is asked about once more, in the first half hour'),
    ('send.per-minute', date '2026-01-01', 3600, 'messages', 'our choice: of one account; Zalo takes 4,000 requests of an app, the rest is for conversations');
