-- Content is kept once, in parts, so that it is never whole in memory.
create table core_blob (
    sha256 varchar(64) primary key,
    size bigint not null
);
create table core_blob_part (
    sha256 varchar(64) not null references core_blob (sha256),
    part integer not null,
    content bytea not null,
    primary key (sha256, part)
);
create table core_file (
    id varchar(26) primary key,
    name varchar(255) not null,
    media_type varchar(255) not null,
    sha256 varchar(64) not null references core_blob (sha256),
    stored_at timestamp(6) with time zone not null
);
create index core_file_sha256 on core_file (sha256);
