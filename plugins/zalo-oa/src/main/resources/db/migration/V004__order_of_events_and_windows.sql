-- When what we know of the person last changed: events come in any order, and an older one says nothing any more.
alter table zalo_oa_link add column follow_changed_at timestamp(6) with time zone;
alter table zalo_oa_link add column reach_changed_at timestamp(6) with time zone;

-- The window as Zalo has it: when it refused free text, when it began to charge, and how many replies went since the last interaction.
alter table zalo_oa_link add column window_refused_at timestamp(6) with time zone;
alter table zalo_oa_link add column charged_at timestamp(6) with time zone;
alter table zalo_oa_link add column replies integer default 0 not null;

-- Ends that still demand a follower say -213 for what others call -232: this person did not interact.
update zalo_oa_api_error set closes_window = true where code = -213;
