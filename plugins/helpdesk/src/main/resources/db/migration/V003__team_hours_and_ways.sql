-- A team that works at other times than its company: a line for each day, from Monday. Null: as the company.
alter table helpdesk_team add column hours varchar(1000);
-- Through what customers reach it.
alter table helpdesk_team add column by_portal boolean default true not null;
alter table helpdesk_team add column by_chat boolean default true not null;

-- For tickets with one of these; empty: for all.
alter table helpdesk_policy add column tags varchar(400) default '' not null;

create index helpdesk_rating_team_ix on helpdesk_rating (company_id, team_id, at);
create index helpdesk_rating_assignee_ix on helpdesk_rating (assignee_id, at);
