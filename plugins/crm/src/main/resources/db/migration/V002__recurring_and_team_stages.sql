-- What comes again and again, by plan: whole dong each time; and what that is a month, as it is and by its chance.
alter table crm_lead add column recurring_revenue bigint default 0 not null;
alter table crm_lead add column recurring_plan varchar(12);
alter table crm_lead add column monthly_revenue bigint default 0 not null;
alter table crm_lead add column weighted_monthly bigint default 0 not null;
-- Of what is won; else 0.
alter table crm_lead add column won_monthly bigint default 0 not null;
create index crm_lead_monthly_ix on crm_lead (company_id, monthly_revenue, id);

-- A stage without teams is for all of them.
create table crm_stage_team (
    stage_id bigint not null references crm_stage (id),
    team_id  bigint not null,
    primary key (stage_id, team_id)
);
