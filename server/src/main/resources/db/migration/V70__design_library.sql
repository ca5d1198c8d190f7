-- Open designs. What makes a design the same one again: its home, or its name and who made it where it has none.
create table design_library_design (
    id uuid primary key,
    slug text not null unique,
    home text not null,
    called text not null,
    at timestamptz not null
);
create index design_library_design_home on design_library_design (home) where home <> '';
create index design_library_design_called on design_library_design (called);

-- Versions. What came in is never written over: hash, manifest and its words stay as they are.
create table design_library_version (
    id uuid primary key,
    design uuid not null references design_library_design,
    number int not null,
    newest boolean not null,
    hash text not null unique,
    name text not null,
    label text not null,
    function text not null,
    licence text not null,
    family text not null,
    makers text[] not null,
    home text not null,
    path text not null,
    dialect text not null,
    original bytea not null,
    changed text not null default '',
    at timestamptz not null,
    person uuid,
    by_name text not null,
    -- ids of the taxonomy and of materials: stated, proposed by the rules, and what counts after what people said
    stated text[] not null,
    proposed text[] not null,
    processes text[] not null,
    materials text[] not null,
    parts text[] not null,
    sought tsvector not null,
    unique (design, number)
);
create unique index design_library_version_newest on design_library_version (design) where newest;
create index design_library_version_sought on design_library_version using gin (sought);
create index design_library_version_processes on design_library_version using gin (processes);

-- Files beside manifests, each content once.
create table design_library_file (
    sha256 text primary key,
    bytes int not null,
    content bytea not null
);

-- What a version names or has beside it: a file that is kept, or an address or name alone.
create table design_library_beside (
    version uuid not null references design_library_version,
    position int not null,
    kind text not null,
    part text not null,
    path text not null,
    title text not null,
    sha256 text references design_library_file,
    primary key (version, position)
);

-- Where a version says that it comes from, and its parts that are designs of their own.
create table design_library_origin (
    version uuid not null references design_library_version,
    position int not null,
    descent text not null,
    stated text not null,
    parent uuid references design_library_design,
    primary key (version, position)
);

-- What people said about what a version needs. What was taken back stays.
create table design_library_answer (
    id uuid primary key,
    version uuid not null references design_library_version,
    kind text not null check (kind in ('process', 'material', 'size')),
    what text not null,
    needed boolean not null,
    at timestamptz not null,
    person uuid,
    by_name text not null,
    ended timestamptz,
    ended_by_name text
);
create unique index design_library_answer_stands on design_library_answer (version, kind, what) where ended is null;

-- Versions that must not be used any more.
create table design_library_recall (
    id uuid primary key,
    version uuid not null references design_library_version,
    why text not null,
    at timestamptz not null,
    person uuid,
    by_name text not null,
    lifted timestamptz,
    lifted_by_name text,
    lifted_why text
);
create unique index design_library_recall_stands on design_library_recall (version) where lifted is null;

-- Somebody decided that a version whose licence nobody knows may be planned with.
create table design_library_permission (
    id uuid primary key,
    version uuid not null references design_library_version,
    why text not null,
    at timestamptz not null,
    person uuid,
    by_name text not null,
    ended timestamptz,
    ended_by_name text
);
create unique index design_library_permission_stands on design_library_permission (version) where ended is null;

-- Who makes or made a version.
create table design_library_maker (
    id uuid primary key,
    actor text not null,
    version uuid not null references design_library_version,
    since timestamptz not null,
    until timestamptz
);
create unique index design_library_maker_stands on design_library_maker (version, actor) where until is null;
create index design_library_maker_actor on design_library_maker (actor);

-- What people say of a version, and how it did when it was tried.
create table design_library_report (
    id uuid primary key,
    version uuid not null references design_library_version,
    result text not null check (result in ('works', 'changes', 'failed', 'said')),
    words text not null,
    at timestamptz not null,
    person uuid,
    by_name text not null,
    hidden timestamptz,
    hidden_by_name text,
    hidden_why text
);
create index design_library_report_version on design_library_report (version, at);

-- Which product of the place is made by which design; it counts as long as its recipe is there.
create table design_library_product (
    product text not null,
    recipe text not null,
    version uuid not null references design_library_version,
    at timestamptz not null,
    primary key (product, recipe, version)
);

-- Files between being looked at and being brought in.
create table design_library_upload (
    id uuid primary key,
    person uuid,
    at timestamptz not null,
    name text not null,
    content bytea not null
);
