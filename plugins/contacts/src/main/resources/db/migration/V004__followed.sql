-- Which rows of other plugins' tables a merge moved from the merged contact to the survivor, to be given back when it is undone.
create table contacts_followed (
    merge_id   bigint not null,
    table_name varchar(63) not null,
    row_id     bigint not null,
    constraint contacts_followed_pk primary key (merge_id, table_name, row_id)
);
