-- What a program asks for twice under one name is made once.
create table sales_once (
    company_id bigint not null,
    once_key   varchar(80) not null,
    record_id  bigint,
    -- digest of what was asked for
    content    varchar(64),
    constraint sales_once_pk primary key (company_id, once_key)
);
