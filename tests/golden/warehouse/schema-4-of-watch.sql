BEGIN TRANSACTION;
CREATE TABLE actors (
	article_id VARCHAR NOT NULL,
	id VARCHAR NOT NULL,
	name TEXT NOT NULL,
	country VARCHAR,
	sector VARCHAR,
	other_sectors VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	office TEXT,
	mentions INTEGER NOT NULL,
	"by" VARCHAR NOT NULL,
	confidence FLOAT NOT NULL,
	"key" TEXT,
	office_key TEXT,
	PRIMARY KEY (article_id, id),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "actors" VALUES('a1','actor-1','Ali Yurt','TUR','GOV','','person','Türkiye Savunma Bakanı',0,'',1.0,'yurt ali','bakani savunma turkiye');
INSERT INTO "actors" VALUES('b1','actor-1','Ali Yurt','TUR','GOV','','person',NULL,0,'',1.0,'yurt ali',NULL);
CREATE TABLE articles (
	id VARCHAR NOT NULL,
	url TEXT NOT NULL,
	site VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	title TEXT NOT NULL,
	lead TEXT,
	text TEXT NOT NULL,
	section VARCHAR,
	agency VARCHAR,
	published_at DATETIME,
	published_zone INTEGER,
	modified_at DATETIME,
	page_digest VARCHAR NOT NULL,
	report_digest VARCHAR NOT NULL,
	coder VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	day DATE,
	PRIMARY KEY (id)
);
INSERT INTO "articles" VALUES('a1','https://example.org/a1','example.org','tr','Bakan Yurt imzaladı',NULL,'Bakan Yurt, protokolü imzaladı. "Bugün çok mutlu olduk" dedi.
Diğer Haberler',NULL,NULL,'2026-03-02 22:30:00.000000',180,NULL,'d','3ce8d2d1dcff6d0b','1','','2026-03-03');
INSERT INTO "articles" VALUES('b1','https://example.org/b1','example.org','tr','Bakan Yurt imzaladı',NULL,'Bakan Yurt, protokolü imzaladı. "Bugün çok mutlu olduk" dedi.
Diğer Haberler',NULL,NULL,'2026-03-02 22:30:00.000000',180,NULL,'d','449631b6bd76318e','1','','2026-03-03');
CREATE TABLE counts (
	article_id VARCHAR NOT NULL,
	event_id VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	count INTEGER NOT NULL,
	PRIMARY KEY (article_id, event_id, what),
	FOREIGN KEY(article_id, event_id) REFERENCES events (article_id, id) ON DELETE CASCADE
);
INSERT INTO "counts" VALUES('a1','e1','killed',7);
INSERT INTO "counts" VALUES('b1','e1','killed',7);
CREATE TABLE events (
	article_id VARCHAR NOT NULL,
	id VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	type VARCHAR NOT NULL,
	mode VARCHAR,
	contexts VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	reported_by TEXT,
	place_id VARCHAR,
	place_text TEXT,
	place_country VARCHAR,
	starts_on DATE,
	ends_on DATE,
	date_precision VARCHAR,
	instrument TEXT,
	subject TEXT,
	valid_from VARCHAR,
	valid_until VARCHAR,
	start INTEGER,
	"end" INTEGER,
	sentence_start INTEGER,
	sentence_end INTEGER,
	quote_start INTEGER,
	quote_end INTEGER,
	intensity FLOAT,
	quad_code INTEGER,
	"by" VARCHAR NOT NULL,
	confidence FLOAT NOT NULL,
	day DATE,
	PRIMARY KEY (article_id, id),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "events" VALUES('a1','e1',0,'SUPPORT',NULL,'','actual',NULL,NULL,'Ankara','TUR','2026-03-03','2026-03-03','day','protokol',NULL,'2026','2028',42,50,20,51,NULL,NULL,NULL,NULL,'tr.support.sign',1.0,'2026-03-03');
INSERT INTO "events" VALUES('b1','e1',0,'SUPPORT',NULL,'','actual',NULL,NULL,'Ankara','TUR','2026-03-03','2026-03-03','day','protokol',NULL,'2026','2028',42,50,20,51,NULL,NULL,NULL,NULL,'tr.support.sign',1.0,'2026-03-03');
CREATE TABLE fetches (
	"key" TEXT NOT NULL,
	source TEXT NOT NULL,
	fetched_at DATETIME NOT NULL,
	etag TEXT,
	last_modified TEXT,
	failures INTEGER NOT NULL,
	PRIMARY KEY ("key")
);
INSERT INTO "fetches" VALUES('example.org/a1','https://example.org/feed','2026-03-03 08:00:00.000000',NULL,NULL,0);
CREATE TABLE furniture (
	article_id VARCHAR NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	reason VARCHAR NOT NULL,
	PRIMARY KEY (article_id, start, "end"),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "furniture" VALUES('a1',82,96,'other headlines');
INSERT INTO "furniture" VALUES('b1',82,96,'other headlines');
CREATE TABLE labels (
	article_id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	label TEXT NOT NULL,
	PRIMARY KEY (article_id, kind, number),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "labels" VALUES('a1','author',0,'Defne Koral');
INSERT INTO "labels" VALUES('a1','tag',0,'imza');
INSERT INTO "labels" VALUES('b1','author',0,'Defne Koral');
INSERT INTO "labels" VALUES('b1','tag',0,'imza');
CREATE TABLE mentions (
	article_id VARCHAR NOT NULL,
	quote INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	id VARCHAR NOT NULL,
	code VARCHAR,
	"key" TEXT,
	PRIMARY KEY (article_id, quote, kind, position),
	FOREIGN KEY(article_id, quote) REFERENCES quotes (article_id, number) ON DELETE CASCADE
);
INSERT INTO "mentions" VALUES('a1',0,'actor',0,'actor-1','TUR','yurt ali');
INSERT INTO "mentions" VALUES('a1',0,'place',0,'geonames:323786','TUR','ankara');
INSERT INTO "mentions" VALUES('a1',0,'event',0,'e1',NULL,NULL);
CREATE TABLE pages (
	url TEXT NOT NULL,
	digest VARCHAR NOT NULL,
	fetched_at DATETIME,
	PRIMARY KEY (url, digest)
);
INSERT INTO "pages" VALUES('https://example.org/a1','d',NULL);
INSERT INTO "pages" VALUES('https://example.org/b1','d',NULL);
CREATE TABLE participants (
	article_id VARCHAR NOT NULL,
	event_id VARCHAR NOT NULL,
	side VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	text TEXT NOT NULL,
	name TEXT NOT NULL,
	code VARCHAR,
	sector VARCHAR,
	actor_id VARCHAR,
	start INTEGER,
	"end" INTEGER,
	"key" TEXT,
	PRIMARY KEY (article_id, event_id, side, number),
	FOREIGN KEY(article_id, event_id) REFERENCES events (article_id, id) ON DELETE CASCADE
);
INSERT INTO "participants" VALUES('a1','e1','actor',0,'Bakan Yurt','Ali Yurt','TUR','GOV','actor-1',20,30,'yurt ali');
INSERT INTO "participants" VALUES('a1','e1','recipient',0,'','','TUR','UAF',NULL,NULL,NULL,'');
INSERT INTO "participants" VALUES('b1','e1','actor',0,'Bakan Yurt','Ali Yurt','TUR','GOV','actor-1',20,30,'yurt ali');
INSERT INTO "participants" VALUES('b1','e1','recipient',0,'','','TUR','UAF',NULL,NULL,NULL,'');
CREATE TABLE places (
	article_id VARCHAR NOT NULL,
	id VARCHAR NOT NULL,
	name TEXT NOT NULL,
	country VARCHAR,
	kind VARCHAR NOT NULL,
	admin1 VARCHAR,
	lat FLOAT,
	lon FLOAT,
	mentions INTEGER NOT NULL,
	"by" VARCHAR NOT NULL,
	confidence FLOAT NOT NULL,
	"key" TEXT,
	PRIMARY KEY (article_id, id),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "places" VALUES('a1','geonames:323786','Ankara','TUR','city',NULL,NULL,NULL,0,'',1.0,'ankara');
INSERT INTO "places" VALUES('b1','geonames:323786','Ankara','TUR','city',NULL,NULL,NULL,0,'',1.0,'ankara');
CREATE TABLE quotes (
	article_id VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	start INTEGER,
	"end" INTEGER,
	speaker TEXT,
	actor_id VARCHAR,
	speaker_start INTEGER,
	speaker_end INTEGER,
	cue TEXT,
	"by" VARCHAR NOT NULL,
	confidence FLOAT NOT NULL,
	speaker_key TEXT,
	PRIMARY KEY (article_id, number),
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES('a1',0,'direct',53,74,'Ali Yurt','actor-1',20,30,'dedi','',1.0,'yurt ali');
INSERT INTO "quotes" VALUES('b1',0,'direct',53,74,'Ali Yurt','actor-1',20,30,'dedi','',1.0,'yurt ali');
CREATE TABLE rejected (
	url TEXT NOT NULL,
	stage VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	detail TEXT NOT NULL,
	PRIMARY KEY (url, stage, reason)
);
INSERT INTO "rejected" VALUES('https://example.org/x','extract','empty','');
CREATE TABLE reviews (
	article_id VARCHAR NOT NULL,
	event_id VARCHAR NOT NULL,
	reviewer VARCHAR NOT NULL,
	reviewed_at DATETIME NOT NULL,
	verdict VARCHAR NOT NULL,
	corrections TEXT,
	note TEXT,
	start INTEGER,
	"end" INTEGER,
	type VARCHAR NOT NULL,
	mode VARCHAR,
	status VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	PRIMARY KEY (article_id, event_id, reviewer)
);
INSERT INTO "reviews" VALUES('a1','e1','ada','2026-03-04 09:00:00.000000','wrong','{}',NULL,42,50,'SUPPORT',NULL,'actual','tr.support.sign');
CREATE TABLE runs (
	id VARCHAR NOT NULL,
	started_at DATETIME NOT NULL,
	ended_at DATETIME,
	coder VARCHAR NOT NULL,
	sources TEXT NOT NULL,
	articles INTEGER NOT NULL,
	events INTEGER NOT NULL,
	quotes INTEGER NOT NULL,
	rejected INTEGER NOT NULL,
	changed INTEGER NOT NULL,
	PRIMARY KEY (id)
);
INSERT INTO "runs" VALUES('0','2026-11-24 18:47:40.215869','2026-11-24 18:47:40.216941','0.1.0','pages',2,2,2,1,3);
CREATE TABLE schema_versions (
	version INTEGER NOT NULL,
	PRIMARY KEY (version)
);
INSERT INTO "schema_versions" VALUES(4);
CREATE TABLE sources (
	url TEXT NOT NULL,
	name TEXT NOT NULL,
	polled_at DATETIME NOT NULL,
	answered_at DATETIME,
	new_at DATETIME,
	new INTEGER NOT NULL,
	rejected INTEGER NOT NULL,
	errors INTEGER NOT NULL,
	failing INTEGER NOT NULL,
	trouble TEXT,
	PRIMARY KEY (url)
);
INSERT INTO "sources" VALUES('https://example.org/feed','Example','2026-03-03 08:00:00.000000','2026-03-03 08:00:00.000000',NULL,2,0,0,0,NULL);
CREATE TABLE stories (
	id VARCHAR NOT NULL,
	title TEXT NOT NULL,
	first_day DATE,
	last_day DATE,
	lead_event VARCHAR,
	sources INTEGER NOT NULL,
	PRIMARY KEY (id)
);
INSERT INTO "stories" VALUES('s1','Bakan Yurt imzaladı','2026-03-03','2026-03-03','e1',1);
CREATE TABLE story_articles (
	story_id VARCHAR NOT NULL,
	article_id VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	copy_of VARCHAR NOT NULL,
	PRIMARY KEY (article_id)
);
INSERT INTO "story_articles" VALUES('s1','a1',0,'a1');
INSERT INTO "story_articles" VALUES('s1','b1',1,'a1');
CREATE TABLE story_events (
	story_id VARCHAR NOT NULL,
	event_id VARCHAR NOT NULL,
	PRIMARY KEY (event_id)
);
INSERT INTO "story_events" VALUES('s1','e1');
CREATE INDEX actors_country ON actors (country, sector);
CREATE INDEX actors_key ON actors ("key");
CREATE INDEX actors_office ON actors (office_key);
CREATE INDEX articles_day ON articles (day);
CREATE INDEX articles_published ON articles (published_at);
CREATE INDEX articles_url ON articles (url);
CREATE INDEX events_day ON events (day);
CREATE INDEX events_id ON events (id);
CREATE INDEX events_type ON events (type, status, day);
CREATE INDEX fetches_source ON fetches (source);
CREATE INDEX mentions_code ON mentions (code);
CREATE INDEX mentions_key ON mentions ("key");
CREATE INDEX participants_code ON participants (code, side);
CREATE INDEX participants_key ON participants ("key");
CREATE INDEX places_key ON places ("key");
CREATE INDEX quotes_speaker_key ON quotes (speaker_key);
CREATE INDEX reviews_span ON reviews (article_id, start, "end");
CREATE INDEX stories_days ON stories (first_day, last_day);
CREATE INDEX story_articles_story ON story_articles (story_id);
CREATE INDEX story_events_story ON story_events (story_id);
CREATE VIRTUAL TABLE search USING fts5(article_id UNINDEXED, title, text);
INSERT INTO search (rowid, article_id, title, text) VALUES(4531949141886112242,'b1','bakan yurt imzala','bakan yurt protokol imzala bugun cok mutlu ol de');
INSERT INTO search (rowid, article_id, title, text) VALUES(8840558061425400240,'a1','bakan yurt imzala','bakan yurt protokol imzala bugun cok mutlu ol de');
COMMIT;
