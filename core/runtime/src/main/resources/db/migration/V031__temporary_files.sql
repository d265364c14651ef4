-- Null: kept. Otherwise nobody has referred to the file yet, and it goes at this time.
alter table core_file add column expires_at timestamp(6) with time zone;
create index core_file_expires_at on core_file (expires_at);

-- When the content was last asked for by a file: content in use a moment ago is not swept under whoever stores it again.
alter table core_blob add column used_at timestamp(6) with time zone default current_timestamp not null;
