-- Who asked not to be contacted, since when, and where it was said: PORTAL or STAFF.
alter table contacts_partner add column do_not_contact boolean default false not null;
alter table contacts_partner add column do_not_contact_since timestamp(6) with time zone;
alter table contacts_partner add column do_not_contact_from varchar(10);
create index contacts_partner_do_not_contact_ix on contacts_partner (do_not_contact, sort_name, id);

-- Until now the portal put a tag on them.
update contacts_partner set do_not_contact = true, do_not_contact_since = updated_at, do_not_contact_from = 'PORTAL'
where id in (select pt.partner_id from contacts_partner_tag pt join contacts_tag t on t.id = pt.tag_id
             where t.name = 'Không liên hệ');
