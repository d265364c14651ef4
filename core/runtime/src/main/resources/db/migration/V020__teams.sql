alter table core_team add column leader_id bigint;
alter table core_team add column archived boolean default false not null;
alter table core_team add column sort_text varchar(460) default '' not null;
alter table core_team add constraint core_team_leader_fk foreign key (leader_id) references core_user (id);
create index core_team_leader on core_team (leader_id);
create index core_team_sort on core_team (archived, sort_text, id);
