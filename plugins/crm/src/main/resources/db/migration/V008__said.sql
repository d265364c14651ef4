-- Two long conversations have room in one lead.
alter table crm_lead alter column description set data type varchar(100000);

-- What of a conversation stands in a lead: so that only what is new is added, and all of it can be taken away again.
create sequence crm_said_seq start with 1000 increment by 50;
create table crm_said (
    id              bigint primary key,
    company_id      bigint not null,
    lead_id         bigint not null references crm_lead (id),
    conversation_id bigint not null,
    -- as the customer was called there
    customer        varchar(400) not null,
    -- the last message of it, 0 for none
    until_id        bigint not null,
    said            varchar(100000) not null
);
create unique index crm_said_lead_ix on crm_said (lead_id, conversation_id);
create index crm_said_conversation_ix on crm_said (conversation_id);
