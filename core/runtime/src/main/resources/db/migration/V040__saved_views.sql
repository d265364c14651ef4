-- Favourites of lists: the query of an address under a name.
create sequence core_saved_view_seq start with 1000 increment by 50;
create table core_saved_view (
    id bigint primary key,
    version integer not null,
    company_id bigint not null,
    user_id bigint not null,
    list varchar(200) not null,
    name varchar(100) not null,
    query text not null,
    shared boolean not null,
    standard boolean not null,
    constraint core_saved_view_name unique (company_id, list, user_id, name)
);
