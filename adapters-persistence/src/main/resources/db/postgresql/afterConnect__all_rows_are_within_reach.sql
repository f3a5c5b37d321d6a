-- Migrations are the house's: they see the rows of all tenants.
set reelkeep.tenant = '*';
