alter table kept_for_ever add column since int not null default 2;
