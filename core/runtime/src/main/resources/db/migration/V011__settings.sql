create table core_setting (
    setting_key varchar(160) primary key,
    version integer not null,
    setting_value text not null,
    secret boolean not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint
);
