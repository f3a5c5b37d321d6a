-- One row: the mark of the master key that everything sealed here was sealed under. It is told by the first who starts.
create table house (
    id           integer       not null primary key,
    key_mark     varchar(64)   not null
);
