create sequence zbs_templates_template_seq start with 1000 increment by 50;
create sequence zbs_templates_version_seq start with 1000 increment by 50;
create sequence zbs_templates_change_seq start with 1000 increment by 50;
create sequence zbs_templates_logo_seq start with 1000 increment by 50;
create sequence zbs_templates_media_seq start with 1000 increment by 50;

create table zbs_templates_template (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    account_id    bigint not null,
    code          varchar(80) not null,
    name          varchar(200) not null,
    words         varchar(400) not null,
    type          varchar(20) not null,
    tag           varchar(20) not null,
    language      varchar(2) not null,
    document_type varchar(80),
    moment        varchar(120),
    -- when it may be sent, JSON
    conditions    text,
    -- plugin and file of the ready-made template it came from
    ready         varchar(160),
    state         varchar(12) not null,
    -- of a newer version, while an older one is approved
    next_state    varchar(12),
    imported      boolean not null,
    active_number integer,
    archived_at   timestamp(6) with time zone,
    created_at    timestamp(6) with time zone not null,
    changed_at    timestamp(6) with time zone not null
);
create unique index zbs_templates_template_code_ix on zbs_templates_template (account_id, code);
create index zbs_templates_template_state_ix on zbs_templates_template (company_id, state, id);
create index zbs_templates_template_doc_ix on zbs_templates_template (company_id, document_type, state);
create index zbs_templates_template_changed_ix on zbs_templates_template (company_id, changed_at, id);
create index zbs_templates_template_name_ix on zbs_templates_template (company_id, name, id);

-- Whom a template is open to; team 0 is everybody.
create table zbs_templates_team (
    template_id bigint not null references zbs_templates_template (id),
    team_id     bigint not null,
    primary key (template_id, team_id)
);

create table zbs_templates_version (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    account_id      bigint not null,
    template_id     bigint not null references zbs_templates_template (id),
    number          integer not null,
    state           varchar(12) not null,
    content         text not null,
    zalo_id         varchar(60),
    tracking_id     varchar(60),
    submitted_at    timestamp(6) with time zone,
    submitted_by    bigint,
    decided_at      timestamp(6) with time zone,
    reason          varchar(1000),
    price_phone     bigint,
    price_uid       bigint,
    quality         varchar(20),
    daily_quota     bigint,
    remaining_quota bigint,
    timeout_ms      bigint,
    preview_url     varchar(1000)
);
create unique index zbs_templates_version_number_ix on zbs_templates_version (template_id, number);
create index zbs_templates_version_zalo_ix on zbs_templates_version (account_id, zalo_id);

-- State, price, quality and quota over time.
create table zbs_templates_change (
    id           bigint primary key,
    company_id   bigint not null,
    template_id  bigint not null references zbs_templates_template (id),
    number       integer not null,
    at           timestamp(6) with time zone not null,
    kind         varchar(20) not null,
    before_value varchar(200) not null,
    after_value  varchar(200) not null,
    reason       varchar(1000) not null
);
create index zbs_templates_change_ix on zbs_templates_change (template_id, id);

create table zbs_templates_logo (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    account_id bigint not null,
    light_file varchar(80),
    dark_file  varchar(80)
);
create unique index zbs_templates_logo_ix on zbs_templates_logo (account_id);

-- Files the platform has, and how it calls them.
create table zbs_templates_media (
    id          bigint primary key,
    company_id  bigint not null,
    account_id  bigint not null,
    file_id     varchar(80) not null,
    media_id    varchar(200) not null,
    uploaded_at timestamp(6) with time zone not null
);
create unique index zbs_templates_media_ix on zbs_templates_media (account_id, file_id);

-- The platform changes limits without notice: each figure is a row with the day it was true and where it stands.
create table zbs_templates_limit (
    name   varchar(60) not null,
    since  date not null,
    amount bigint not null,
    unit   varchar(20) not null,
    source varchar(200) not null,
    primary key (name, since)
);
insert into zbs_templates_limit (name, since, amount, unit, source) values
    ('name.min', date '2026-01-01', 10, 'characters', 'Zalo, create template: template_name'),
    ('name.max', date '2026-01-01', 60, 'characters', 'Zalo, create template: template_name'),
    ('note.max', date '2026-01-01', 400, 'characters', 'Zalo, create template: note'),
    ('title.min', date '2026-01-01', 9, 'characters', 'Zalo, component TITLE'),
    ('title.max', date '2026-01-01', 65, 'characters', 'Zalo, component TITLE'),
    ('title.params', date '2026-01-01', 4, 'parameters', 'Zalo, component TITLE'),
    ('title.rating.params', date '2026-01-01', 2, 'parameters', 'Zalo, component TITLE in a rating template'),
    ('title.otp.params', date '2026-01-01', 2, 'parameters', 'providers'' format requirements for OTP'),
    ('paragraph.min', date '2026-01-01', 9, 'characters', 'Zalo, component PARAGRAPH'),
    ('paragraph.max', date '2026-01-01', 400, 'characters', 'Zalo, component PARAGRAPH'),
    ('paragraphs.min', date '2026-01-01', 1, 'paragraphs', 'providers'' format requirements'),
    ('paragraphs.max', date '2026-01-01', 4, 'paragraphs', 'Zalo, component PARAGRAPH'),
    ('paragraphs.params', date '2026-01-01', 10, 'parameters', 'Zalo, component PARAGRAPH; all together'),
    ('paragraphs.otp.max', date '2026-01-01', 1, 'paragraphs', 'providers'' format requirements for OTP'),
    ('paragraphs.otp.params', date '2026-01-01', 2, 'parameters', 'providers'' format requirements for OTP'),
    ('paragraphs.rating.max', date '2026-01-01', 1, 'paragraphs', 'providers'' format requirements for ratings'),
    ('paragraphs.rating.params', date '2026-01-01', 3, 'parameters', 'Zalo, component PARAGRAPH in a rating template'),
    ('table.min', date '2026-01-01', 2, 'rows', 'Zalo, component TABLE'),
    ('table.max', date '2026-01-01', 8, 'rows', 'Zalo, component TABLE'),
    ('table.title.min', date '2026-01-01', 3, 'characters', 'Zalo, component TABLE'),
    ('table.title.max', date '2026-01-01', 36, 'characters', 'Zalo, component TABLE'),
    ('table.title.advised', date '2026-01-01', 35, 'characters', 'providers'' format requirements, one below Zalo''s figure'),
    ('table.value.min', date '2026-01-01', 3, 'characters', 'Zalo, component TABLE'),
    ('table.value.max', date '2026-01-01', 90, 'characters', 'Zalo, component TABLE'),
    ('table.value.params', date '2026-01-01', 1, 'parameters', 'Zalo, component TABLE'),
    ('buttons.max', date '2026-01-01', 3, 'buttons', 'Zalo''s newer editor'),
    ('buttons.advised', date '2026-01-01', 2, 'buttons', 'Zalo, component BUTTONS'),
    ('buttons.images.min', date '2026-01-01', 1, 'buttons', 'Zalo, component IMAGES'),
    ('button.title.min', date '2026-01-01', 5, 'characters', 'Zalo, component BUTTONS'),
    ('button.title.max', date '2026-01-01', 30, 'characters', 'Zalo, component BUTTONS'),
    ('images.max', date '2026-01-01', 3, 'images', 'Zalo, component IMAGES'),
    ('otp.min', date '2026-01-01', 1, 'characters', 'Zalo, component OTP'),
    ('otp.max', date '2026-01-01', 10, 'characters', 'Zalo, component OTP'),
    ('payment.bank', date '2026-01-01', 6, 'digits', 'bank identification numbers of the State Bank'),
    ('payment.accountName.min', date '2026-01-01', 1, 'characters', 'Zalo, component PAYMENT'),
    ('payment.accountName.max', date '2026-01-01', 100, 'characters', 'Zalo, component PAYMENT'),
    ('payment.account.min', date '2026-01-01', 1, 'characters', 'Zalo, component PAYMENT'),
    ('payment.account.max', date '2026-01-01', 100, 'characters', 'Zalo, component PAYMENT'),
    ('payment.amount.min', date '2026-01-01', 2000, 'VND', 'Zalo, component PAYMENT'),
    ('payment.amount.max', date '2026-01-01', 500000000, 'VND', 'Zalo, component PAYMENT'),
    ('payment.note.min', date '2026-01-01', 1, 'characters', 'Zalo, component PAYMENT'),
    ('payment.note.max', date '2026-01-01', 90, 'characters', 'Zalo, component PAYMENT'),
    ('voucher.name.min', date '2026-01-01', 1, 'characters', 'Zalo, component VOUCHER'),
    ('voucher.name.max', date '2026-01-01', 30, 'characters', 'Zalo, component VOUCHER'),
    ('voucher.condition.min', date '2026-01-01', 1, 'characters', 'Zalo, component VOUCHER'),
    ('voucher.condition.max', date '2026-01-01', 40, 'characters', 'Zalo, component VOUCHER'),
    ('voucher.code.min', date '2026-01-01', 1, 'characters', 'Zalo, component VOUCHER'),
    ('voucher.code.max', date '2026-01-01', 25, 'characters', 'Zalo, component VOUCHER'),
    ('rating.stars', date '2026-01-01', 5, 'stars', 'Zalo, component RATING'),
    ('rating.title.min', date '2026-01-01', 1, 'characters', 'Zalo, component RATING'),
    ('rating.title.max', date '2026-01-01', 50, 'characters', 'Zalo, component RATING'),
    ('rating.question.min', date '2026-01-01', 1, 'characters', 'Zalo, component RATING'),
    ('rating.question.max', date '2026-01-01', 100, 'characters', 'Zalo, component RATING'),
    ('rating.answers', date '2026-01-01', 5, 'answers', 'Zalo, component RATING'),
    ('rating.answer.min', date '2026-01-01', 1, 'characters', 'Zalo, component RATING'),
    ('rating.answer.max', date '2026-01-01', 50, 'characters', 'Zalo, component RATING'),
    ('rating.thanks.min', date '2026-01-01', 1, 'characters', 'Zalo, component RATING'),
    ('rating.thanks.max', date '2026-01-01', 100, 'characters', 'Zalo, component RATING'),
    ('rating.description.min', date '2026-01-01', 1, 'characters', 'Zalo, component RATING'),
    ('rating.description.max', date '2026-01-01', 200, 'characters', 'Zalo, component RATING'),
    ('identifying.min', date '2026-01-01', 1, 'parameters', 'providers'' notes on rejections'),
    ('accents.words', date '2026-01-01', 4, 'words', 'ours: a text of so many words without one accent'),
    ('foreign.words', date '2026-01-01', 2, 'words', 'ours: so many words of the other language'),
    ('param.CUSTOMER_NAME', date '2026-01-01', 30, 'characters', 'Zalo, parameter type 1'),
    ('param.PHONE', date '2026-01-01', 15, 'characters', 'Zalo, parameter type 2'),
    ('param.ADDRESS', date '2026-01-01', 200, 'characters', 'Zalo, parameter type 3'),
    ('param.CODE', date '2026-01-01', 30, 'characters', 'Zalo, parameter type 4'),
    ('param.LABEL', date '2026-01-01', 30, 'characters', 'Zalo, parameter type 5'),
    ('param.STATUS', date '2026-01-01', 30, 'characters', 'Zalo, parameter type 6'),
    ('param.CONTACT', date '2026-01-01', 50, 'characters', 'Zalo, parameter type 7'),
    ('param.GENDER', date '2026-01-01', 5, 'characters', 'Zalo, parameter type 8'),
    ('param.PRODUCT', date '2026-01-01', 200, 'characters', 'Zalo, parameter type 9'),
    ('param.NUMBER', date '2026-01-01', 20, 'characters', 'Zalo, parameter type 10'),
    ('param.TIME', date '2026-01-01', 20, 'characters', 'Zalo, parameter type 11'),
    ('param.OTP', date '2026-01-01', 10, 'characters', 'Zalo, parameter type 12'),
    ('param.URL', date '2026-01-01', 200, 'characters', 'Zalo, parameter type 13'),
    ('param.MONEY', date '2026-01-01', 12, 'characters', 'Zalo, parameter type 14'),
    ('param.TRANSFER_NOTE', date '2026-01-01', 90, 'characters', 'Zalo, parameter type 15'),
    ('logo.width', date '2026-01-01', 400, 'pixels', 'Zalo, component LOGO'),
    ('logo.height', date '2026-01-01', 96, 'pixels', 'Zalo, component LOGO'),
    ('image.bytes', date '2026-01-01', 512000, 'bytes', 'Zalo, upload image: 500 KB'),
    ('image.ratio.width', date '2026-01-01', 16, 'parts', 'Zalo, component IMAGES'),
    ('image.ratio.height', date '2026-01-01', 9, 'parts', 'Zalo, component IMAGES');

-- Words reviewers look for, and which purposes a type of template may have.
create table zbs_templates_word (
    name   varchar(60) not null,
    since  date not null,
    word   varchar(60) not null,
    source varchar(200) not null,
    primary key (name, word)
);
insert into zbs_templates_word (name, since, word, source) values
    ('tags.CUSTOM', date '2026-01-01', 'TRANSACTION', 'Zalo, create template'),
    ('tags.CUSTOM', date '2026-01-01', 'CUSTOMER_CARE', 'Zalo, create template'),
    ('tags.CUSTOM', date '2026-01-01', 'PROMOTION', 'Zalo, create template'),
    ('tags.OTP', date '2026-01-01', 'TRANSACTION', 'Zalo, create template'),
    ('tags.PAYMENT', date '2026-01-01', 'TRANSACTION', 'Zalo, create template'),
    ('tags.PAYMENT', date '2026-01-01', 'PROMOTION', 'Zalo, create template'),
    ('tags.VOUCHER', date '2026-01-01', 'TRANSACTION', 'Zalo, create template'),
    ('tags.VOUCHER', date '2026-01-01', 'CUSTOMER_CARE', 'Zalo, create template'),
    ('tags.VOUCHER', date '2026-01-01', 'PROMOTION', 'Zalo, create template'),
    ('tags.RATING', date '2026-01-01', 'CUSTOMER_CARE', 'Zalo, create template'),
    ('pronoun', date '2026-01-01', 'anh/chị', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'anh chị', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'anh/ chị', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'anh / chị', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'anh, chị', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'cô/chú', 'providers'' notes on rejections'),
    ('pronoun', date '2026-01-01', 'a/c', 'providers'' notes on rejections'),
    ('pronoun.perhaps', date '2026-01-01', 'anh', 'ours: may also be part of a name'),
    ('pronoun.perhaps', date '2026-01-01', 'chị', 'ours: may also be part of a name'),
    ('pronoun.perhaps', date '2026-01-01', 'em', 'ours: may also be part of a name'),
    ('pronoun.perhaps', date '2026-01-01', 'cậu', 'ours'),
    ('pronoun.perhaps', date '2026-01-01', 'tớ', 'ours'),
    ('voucher', date '2026-01-01', 'voucher', 'providers'' format requirements: coupons need the voucher type'),
    ('voucher', date '2026-01-01', 'coupon', 'providers'' format requirements: coupons need the voucher type'),
    ('voucher', date '2026-01-01', 'mã giảm giá', 'providers'' format requirements: coupons need the voucher type'),
    ('voucher', date '2026-01-01', 'mã ưu đãi', 'providers'' format requirements: coupons need the voucher type'),
    ('voucher', date '2026-01-01', 'phiếu mua hàng', 'providers'' format requirements: coupons need the voucher type'),
    ('unaccented', date '2026-01-01', 'don hang', 'ours'),
    ('unaccented', date '2026-01-01', 'khach hang', 'ours'),
    ('unaccented', date '2026-01-01', 'quy khach', 'ours'),
    ('unaccented', date '2026-01-01', 'cam on', 'ours'),
    ('unaccented', date '2026-01-01', 'thanh toan', 'ours'),
    ('unaccented', date '2026-01-01', 'xac nhan', 'ours'),
    ('unaccented', date '2026-01-01', 'bao gia', 'ours'),
    ('unaccented', date '2026-01-01', 'hoa don', 'ours'),
    ('unaccented', date '2026-01-01', 'thong bao', 'ours'),
    ('unaccented', date '2026-01-01', 'ma don', 'ours'),
    ('unaccented', date '2026-01-01', 'tong tien', 'ours'),
    ('english', date '2026-01-01', 'the', 'ours'),
    ('english', date '2026-01-01', 'your', 'ours'),
    ('english', date '2026-01-01', 'you', 'ours'),
    ('english', date '2026-01-01', 'for', 'ours'),
    ('english', date '2026-01-01', 'and', 'ours'),
    ('english', date '2026-01-01', 'has', 'ours'),
    ('english', date '2026-01-01', 'have', 'ours'),
    ('english', date '2026-01-01', 'been', 'ours'),
    ('english', date '2026-01-01', 'dear', 'ours'),
    ('english', date '2026-01-01', 'thank', 'ours'),
    ('english', date '2026-01-01', 'order', 'ours'),
    ('english', date '2026-01-01', 'please', 'ours'),
    ('english', date '2026-01-01', 'customer', 'ours'),
    ('english', date '2026-01-01', 'is', 'ours'),
    ('english', date '2026-01-01', 'are', 'ours'),
    ('english', date '2026-01-01', 'view', 'ours'),
    ('english', date '2026-01-01', 'payment', 'ours');
