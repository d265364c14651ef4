-- Most rows have none of these: what is null is not looked for, so it need not be written into an index.
drop index crm_lead_partner_ix;
create index crm_lead_partner_ix on crm_lead (partner_id, state) where partner_id is not null;
drop index crm_lead_origin_ix;
create index crm_lead_origin_ix on crm_lead (origin_type, origin_id) where origin_id is not null;
drop index crm_lead_medium_ix;
create index crm_lead_medium_ix on crm_lead (medium_id, state) where medium_id is not null;
drop index crm_lead_source_ix;
create index crm_lead_source_ix on crm_lead (source_id, state) where source_id is not null;
drop index crm_lead_campaign_ix;
create index crm_lead_campaign_ix on crm_lead (campaign_id, state) where campaign_id is not null;
drop index crm_lead_reason_ix;
create index crm_lead_reason_ix on crm_lead (lost_reason_id) where lost_reason_id is not null;
drop index crm_lead_merged_ix;
create index crm_lead_merged_ix on crm_lead (merged_into_id) where merged_into_id is not null;
