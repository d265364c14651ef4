-- What a program asks for twice under one name is made once.
create table helpdesk_once (
    company_id bigint not null,
    once_key   varchar(80) not null,
    record_id  bigint,
    constraint helpdesk_once_pk primary key (company_id, once_key)
);
