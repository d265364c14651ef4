-- What a template is called, is for and is about belongs to its versions: a draft changes nothing of the version in use.
alter table zbs_templates_version add column name varchar(200);
alter table zbs_templates_version add column type varchar(20);
alter table zbs_templates_version add column tag varchar(20);
alter table zbs_templates_version add column language varchar(2);
alter table zbs_templates_version add column document_type varchar(80);
update zbs_templates_version set
    name = (select t.name from zbs_templates_template t where t.id = template_id),
    type = (select t.type from zbs_templates_template t where t.id = template_id),
    tag = (select t.tag from zbs_templates_template t where t.id = template_id),
    language = (select t.language from zbs_templates_template t where t.id = template_id),
    document_type = (select t.document_type from zbs_templates_template t where t.id = template_id);
-- The purpose decides about nights and quotas: of each version what it says itself, also where a draft has changed the template.
update zbs_templates_version set tag = 'TRANSACTION' where content like '%"tag":"TRANSACTION"%';
update zbs_templates_version set tag = 'CUSTOMER_CARE' where content like '%"tag":"CUSTOMER_CARE"%';
update zbs_templates_version set tag = 'PROMOTION' where content like '%"tag":"PROMOTION"%';
update zbs_templates_template set tag = coalesce(
    (select v.tag from zbs_templates_version v where v.template_id = zbs_templates_template.id and v.number = active_number), tag);
alter table zbs_templates_version alter column name set not null;
alter table zbs_templates_version alter column type set not null;
alter table zbs_templates_version alter column tag set not null;
alter table zbs_templates_version alter column language set not null;
