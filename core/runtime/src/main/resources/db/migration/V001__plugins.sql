-- What the administrator wishes for each plugin, and what became of it.
create table core_plugin (
    id varchar(64) primary key,
    version varchar(40) not null,
    wish varchar(16) not null,
    installed_version varchar(40),
    failure text,
    changed_at timestamp(6) with time zone not null
);

-- One row: nodes compare its number with the one they serve.
create table core_generation (
    id integer primary key,
    number bigint not null
);
insert into core_generation (id, number) values (1, 0);
