-- Codes of authenticator apps. The owner is named by whoever signs them in: user:7, portal:1042.
create table core_second_factor (
    owner           varchar(80) primary key,
    version         integer not null,
    -- encrypted
    secret          varchar(400) not null,
    -- null while it is only begun
    confirmed_at    timestamp(6) with time zone,
    -- the last step whose code was used: none is taken twice
    last_step       bigint not null,
    failed_attempts integer not null,
    lock_count      integer not null,
    locked_until    timestamp(6) with time zone
);

create table core_recovery_code (
    owner     varchar(80) not null references core_second_factor (owner),
    code_hash varchar(64) not null,
    primary key (owner, code_hash)
);
