-- Whom a tenant believes about who somebody is. The columns that a kind does not have are empty.
create table identity_provider (
    tenant_id      bigint        not null,
    id             bigint        not null,
    kind           varchar(16)   not null,
    label          varchar(128)  not null,
    enabled        boolean       not null,
    strangers      varchar(16)   not null,
    created_at     bigint        not null,
    -- issuer, API or directory
    address        varchar(1024) not null,
    -- client id, corp id or DN of the account
    known_as       varchar(1024) not null,
    secret         bytea         not null,
    -- OIDC
    scopes         varchar(256),
    -- WeCom
    agent_id       varchar(32),
    -- LDAP
    search_base    varchar(1024),
    search_filter  varchar(1024),
    name_attribute varchar(64),
    certificates   varchar(32768),
    -- claim or attribute; OIDC and LDAP
    id_attribute   varchar(64),
    primary key (tenant_id, id)
);
create unique index identity_provider_by_id on identity_provider (id);
