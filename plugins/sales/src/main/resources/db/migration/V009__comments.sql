-- What customers wrote on the page of their order.
create sequence sales_comment_seq start with 1000 increment by 50;
create table sales_comment (
    id         bigint primary key,
    company_id bigint not null,
    order_id   bigint not null references sales_order (id),
    name       varchar(200) not null,
    text       varchar(2000) not null,
    written_at timestamp(6) with time zone not null
);
create index sales_comment_order_ix on sales_comment (order_id, id);
