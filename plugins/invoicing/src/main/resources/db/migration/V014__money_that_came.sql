-- Whether the bank's file itself says that the money came: where it does not, nothing is booked without a look.
alter table invoicing_bank_line add column told boolean default true not null;
