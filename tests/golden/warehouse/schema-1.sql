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
	PRIMARY KEY (article_id, id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "actors" VALUES('ornek-0001','state:grc','Yunanistan','GRC','GOV','','state',NULL,5,'actors.capital',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:binlerce-kisi','binlerce kişi',NULL,'CVL','','crowd',NULL,2,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:hukumetin','hükümetin',NULL,'GOV','','crowd',NULL,2,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:14-kisi','14 kişi',NULL,'CVL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:polis','Polis',NULL,'COP','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:gostericiler','göstericiler',NULL,'CVL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0001','crowd:14-gosterici','14 gösterici',NULL,'CVL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0002','state:nor','Norveç','NOR','GOV','','state',NULL,2,'actors.state',1.0);
INSERT INTO "actors" VALUES('ornek-0002','crowd:blr:belarus-diplomati','Belarus diplomatı','BLR','GOV','','crowd',NULL,2,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('ornek-0002','body:nor:norvec-hukumeti','Norveç hükümeti','NOR','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('ornek-0002','person:ingrid-halvorsen','Ingrid Halvorsen','NOR','GOV','','person','Norveç Dışişleri Bakanı',1,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('ornek-0002','body:blr:belarus-disisleri-bakanligi','Belarus Dışişleri Bakanlığı','BLR','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','person:tavares','Mateus Tavares','BRA','GOV','','person','Brezilya Dışişleri Bakanı',7,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','state:vnm','Vietnam','VNM','GOV','','state',NULL,4,'actors.state',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','person:tran-duc-hai','Tran Duc Hai',NULL,'GOV','','person',NULL,3,'actors.office_name',0.5);
INSERT INTO "actors" VALUES('bd8faf43e795e371','body:vnm:vietnam-hukumeti','Vietnam hükümeti','VNM','GOV','','body',NULL,2,'actors.body',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','body:bra:brezilya''nin-guvenlik-konseyi','Brezilya''nın Güvenlik Konseyi','BRA','GOV','','body',NULL,2,'actors.body',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','person:da-nang','Da Nang',NULL,NULL,'','person',NULL,2,'actors.form',0.5);
INSERT INTO "actors" VALUES('bd8faf43e795e371','people:vnm:vietnamli','Vietnamlı','VNM','CVL','','people',NULL,1,'actors.adjective',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','crowd:vatandaslarimiza','vatandaşlarımıza',NULL,'CVL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','body:vnm:vietnam-ordusu','Vietnam ordusu','VNM','MIL','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('bd8faf43e795e371','crowd:askerleri','askerleri',NULL,'MIL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('dbfd55042a55d144','person:emre-sonmez','Emre Sönmez',NULL,NULL,'','person',NULL,1,'actors.form',0.5);
INSERT INTO "actors" VALUES('dbfd55042a55d144','person:baris-ucar','Barış Uçar',NULL,NULL,'','person',NULL,1,'actors.form',0.5);
INSERT INTO "actors" VALUES('dbfd55042a55d144','person:onur-demirtas','Onur Demirtaş',NULL,NULL,'','person',NULL,1,'actors.form',0.5);
INSERT INTO "actors" VALUES('dbfd55042a55d144','person:cem-aladag','Cem Aladağ','TUR','GOV','','person','Kıyıspor Teknik Direktörü',1,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','state:som','Somali','SOM','GOV','','state',NULL,3,'actors.state',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','crowd:7-asker','7 asker',NULL,'MIL','','crowd',NULL,2,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','person:abdi-varsame','Abdi Warsame','SOM','GOV','','person','Somali Savunma Bakanlığı Sözcüsü',1,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','crowd:7-askerin','7 askerin',NULL,'MIL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','crowd:12-askerin','12 askerin',NULL,'MIL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','group:es-sebab','Eş-Şebab','SOM','REB','','group',NULL,2,'actors.group',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','state:tur','Türkiye','TUR','GOV','','state',NULL,1,'actors.state',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','body:tur:turkiye-disisleri-bakanligi','Türkiye Dışişleri Bakanlığı','TUR','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','crowd:som:somali-halki','Somali halkı','SOM','CVL','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','body:ken:kenya-hukumeti','Kenya hükümeti','KEN','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('70e6d56a94f5dd3f','crowd:saldirganlar','saldırganlar',NULL,'UAF','','crowd',NULL,1,'actors.crowd',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','person:kemal-aidemir','Kemal Aydemir','TUR','GOV','','person','Cumhurbaşkanı',3,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','person:sarsenov','Nurlan Sarsenov','KAZ','GOV','','person','Kazakistan Cumhurbaşkanı',3,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','body:tur:iletisim-baskanligi','İletişim Başkanlığı','TUR','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','state:tur','Türkiye','TUR','GOV','','state',NULL,2,'actors.state',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','state:kaz','Kazakistan','KAZ','GOV','','state',NULL,1,'actors.state',1.0);
INSERT INTO "actors" VALUES('cc38ff1487f6d247','body:kaz:kazakistan-disisleri-bakanligi','Kazakistan Dışişleri Bakanlığı','KAZ','GOV','','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','person:selim-karaca','Selim Karaca','TUR','GOV','','person','Dışişleri Bakanı',4,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','state:prt','Portekiz','PRT','GOV','','state',NULL,5,'actors.capital',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','person:almeida','Rui Almeida','PRT','GOV','','person','Portekiz Dışişleri Bakanı',5,'actors.office_name',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','body:eur:avrupa-birligi','Avrupa Birliği','EUR',NULL,'','body',NULL,1,'actors.body',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','state:tur','Türkiye','TUR','GOV','','state',NULL,3,'actors.state',1.0);
INSERT INTO "actors" VALUES('af9c86656ec4efc4','body:prt:avrupa''nin-guvenligi','Avrupa''nın güvenliği','PRT','COP','','body',NULL,1,'actors.body',1.0);
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
	PRIMARY KEY (id)
);
INSERT INTO "articles" VALUES('ornek-0001','https://ornekajans.example/tr/dunya/atinada-emeklilik-protestosu/1001','ornekajans.example','tr','Atina''da binlerce kişi hükümetin emeklilik düzenlemesini protesto etti','Yunanistan''ın başkenti Atina''daki gösteride 14 kişi gözaltına alındı.','Merkez Bankası Başkanı enflasyon raporunu sundu.-VTR-
Yunanistan''ın başkenti Atina''da bugün sendikaların çağrısıyla toplanan binlerce kişi, hükümetin emeklilik düzenlemesini protesto etti.
Polis, parlamento binasına yürümek isteyen göstericilere biber gazıyla müdahale etti.
Olaylarda 14 gösterici gözaltına alındı.','dunya',NULL,'2026-03-19 17:31:00.000000',180,NULL,'a8f7f191bc3990d4','08cfafbc2c74c5ff','0.1.0','given');
INSERT INTO "articles" VALUES('ornek-0002','https://ornekajans.example/tr/dunya/norvec-iki-belarus-diplomatini-sinir-disi-etti/1002','ornekajans.example','tr','Norveç, iki Belarus diplomatını sınır dışı etti',NULL,'Norveç hükümeti, ülkede casusluk yaptıkları gerekçesiyle iki Belarus diplomatını sınır dışı etti.
Norveç Dışişleri Bakanı Ingrid Halvorsen, "Bu tür faaliyetlerin ülkemizde yeri olmadığını herkes bilmeli." dedi.
Belarus Dışişleri Bakanlığı ise suçlamaları reddetti ve Norveç''in kararını kınadı.','dunya',NULL,'2026-03-24 08:08:00.000000',180,NULL,'236548916170e038','e46ffb52638ff8b7','0.1.0','given');
INSERT INTO "articles" VALUES('bd8faf43e795e371','examples/dokum.txt','','tr','Brezilya Dışişleri Bakanı Tavares, Vietnam''da mevkidaşı Tran ile görüştü','Brezilya Dışişleri Bakanı Mateus Tavares, Vietnam''a gerçekleştirdiği ziyarette mevkidaşı Tran Duc Hai ile görüşerek 2027-2029 yıllarında öğrenci değişimi öngören bir protokol imzaladı. Tavares, Vietnam hükümetinin Brezilya''nın Güvenlik Konseyi adaylığını desteklediğini söyledi.','Brezilya Dışişleri Bakanı Tavares, Vietnam''da mevkidaşı Tran ile görüştü

DÜNYA, 6 Mart 2026 Cuma, 09:17

Brezilya Dışişleri Bakanı Mateus Tavares, resmi temaslarda bulunmak üzere gittiği Vietnam''ın Da Nang kentinde mevkidaşı Tran Duc Hai ile bir araya geldi.

Ticaretin artırılmasını değerlendiren iki bakan, ardından 2027-2029 yıllarında öğrenci değişimi öngören bir protokol imzaladı. Tavares, Vietnam hükümetinin Brezilya''nın Güvenlik Konseyi adaylığını desteklediğini kaydederek, "Tarım alanında yeni bir döneme giriyoruz. Vietnamlı dostlarımız, ülkemizin küresel kurumlarda hak ettiği yeri alması gerektiğini bir kez daha dile getirdi" ifadelerini kullandı. Tavares, "Sel felaketinde vatandaşlarımıza yardım eli uzatan Vietnam ordusunun askerlerine yürekten teşekkür ettik" diye konuştu.
Tavares, iki ülke arasındaki ekonomik ortaklık toplantısı kapsamında önceki gün Vietnam''ın Da Nang kentine gelmişti.

DÜNYA 6 Mart 2026 Cuma, 09:17

Yorumlar

Öne Çıkanlar

Diğer Haberler

Milli halterci Selin Doruk altın madalya kazandı

Milli halterci Selin Doruk altın madalya kazandı

Rize''de heyelan: Köy yolu ulaşıma kapandı

Rize''de heyelan: Köy yolu ulaşıma kapandı

Kanada''dan Hindistan ve Endonezya''ya yüzde 15 çelik vergisi

Kanada''dan Hindistan ve Endonezya''ya yüzde 15 çelik vergisi

Ünlü oyuncu Cansu Ilgaz setlere döndü: ''Bu kadarını beklemiyordum''

Ünlü oyuncu Cansu Ilgaz setlere döndü: ''Bu kadarını beklemiyordum''

Belediye başkan yardımcısı gözaltına alındı

Belediye başkan yardımcısı gözaltına alındı

Fidye yazılımı saldırısının ardından hastaneler ne yapacak?

Fidye yazılımı saldırısının ardından hastaneler ne yapacak?','DÜNYA',NULL,'2026-03-06 06:17:00.000000',180,NULL,'02c9c17b413c0d9f','c01d25d59852198d','0.1.0','dump');
INSERT INTO "articles" VALUES('dbfd55042a55d144','examples/mac.txt','','tr','Kıyıspor, deplasmanda Yaylaspor''u 2-1 yendi','Bölgesel ligin 28. haftasında Kıyıspor, konuk olduğu Yaylaspor''u uzatma dakikalarında bulduğu golle mağlup etti.','SPOR, 11 Nisan 2026 Cumartesi, 22:04

Karşılaşmaya hızlı başlayan ev sahibi ekip, 9. dakikada Emre Sönmez''in kafa vuruşuyla öne geçti.
Kıyıspor, 55. dakikada Barış Uçar''ın serbest vuruştan attığı golle skoru eşitledi.
90+3. dakikada ceza sahasına gönderilen ortada kaptan Onur Demirtaş topu ağlara gönderdi ve maçın sonucunu belirledi.
Kıyıspor Teknik Direktörü Cem Aladağ, karşılaşmanın ardından, "Oyuncularım son dakikaya kadar inandı ve bunun karşılığını aldı." dedi.
Bu sonuçla Kıyıspor puanını 51''e çıkardı, Yaylaspor ise 40 puanda kaldı.

Diğer Haberler

Tenis turnuvasında finalistler belli oldu

Tenis turnuvasında finalistler belli oldu','SPOR',NULL,'2026-04-11 19:04:00.000000',180,NULL,'d5436be4ab36193d','50adf5ce9d22eeff','0.1.0','dump');
INSERT INTO "articles" VALUES('70e6d56a94f5dd3f','https://pusulahaber.example/haber/somalide-askeri-usse-bombali-saldiri-90211','pusulahaber.example','tr','Somali''de askeri üsse bombalı saldırı: 7 asker öldü',NULL,'Somali''nin Kismayo kentinde askeri üsse düzenlenen bombalı saldırıda 7 asker hayatını kaybetti.
Dünya | 20.05.2026 - 13:42
Somali''nin Kismayo kentinde bu sabah bir askeri üsse bombalı saldırı düzenlendi.
Somali Savunma Bakanlığı Sözcüsü Abdi Warsame, saldırıda 7 askerin öldüğünü, 12 askerin yaralandığını açıkladı.
Saldırıyı terör örgütü Eş-Şebab üstlendi.
Türkiye''den kınama
Türkiye Dışişleri Bakanlığı, Eş-Şebab''ın saldırısını kınadı.
Bakanlıktan yapılan yazılı açıklamada, "Kismayo''daki saldırıda hayatını kaybedenlere Allah''tan rahmet, Somali halkına başsağlığı diliyoruz." ifadesine yer verildi.
Kenya hükümeti ise saldırganların kendi topraklarından geçtiği yönündeki iddiaları yalanladı.
Kaynak: Pusula Haber','Dünya',NULL,'2026-05-20 10:42:00.000000',180,NULL,'748fef8851e94c48','190d2abe05398217','0.1.0','html');
INSERT INTO "articles" VALUES('cc38ff1487f6d247','examples/telefon.txt','','tr','Cumhurbaşkanı Aydemir, Kazakistan Cumhurbaşkanı Sarsenov ile telefonda görüştü','Cumhurbaşkanı Kemal Aydemir, Kazakistan Cumhurbaşkanı Nurlan Sarsenov ile telefon görüşmesi gerçekleştirdi.','Filenin Sultanları hazırlık maçında Brezilya''yı yendi.-VTR-
Kayseri''de sanayi sitesinde çıkan yangın söndürüldü.-VTR-
Hazine ve Maliye Bakanı yeni teşvik paketini açıkladı.-VTR-
Gündem | 02.06.2026 - 21:15
İletişim Başkanlığından yapılan açıklamaya göre, görüşmede ikili ilişkiler ile bölgesel gelişmeler ele alındı.
Aydemir görüşmede, Türkiye''nin Kazakistan ile ortak bir ulaştırma fonu kuracağını bildirdi.
Sarsenov''un 15 Haziran''da Türkiye''yi ziyaret edeceği açıklandı.
Öte yandan Kazakistan Dışişleri Bakanlığı, ülkede yabancı askeri üs kurulacağı yönündeki haberleri yalanladı.
Kaynak: Örnek Ajans','Gündem',NULL,'2026-06-02 18:15:00.000000',180,NULL,'a5892191fa15cff2','6b01e1dceaa30a41','0.1.0','dump');
INSERT INTO "articles" VALUES('af9c86656ec4efc4','https://www.ornekgazete.example/dunya/karaca-lizbonda-almeida-ile-gorustu-41873','ornekgazete.example','tr','Dışişleri Bakanı Karaca, Lizbon''da Portekizli mevkidaşı Almeida ile görüştü',NULL,'Dışişleri Bakanı Selim Karaca, resmi ziyaret için geldiği Lizbon''da Portekiz Dışişleri Bakanı Rui Almeida ile bir araya geldi. İki bakan, 2026-2030 dönemini kapsayan denizcilik iş birliği anlaşmasını imzaladı.
Dışişleri Bakanı Selim Karaca, dün akşam geldiği Portekiz''in başkenti Lizbon''da mevkidaşı Rui Almeida ile görüştü.
Görüşmenin ardından iki bakan, 2026-2030 dönemini kapsayan denizcilik iş birliği anlaşmasını imzaladı.
Karaca, ortak basın toplantısında, "Portekiz''e Avrupa Birliği üyelik sürecimizdeki tutumu için teşekkür ediyoruz." dedi.
Almeida ise Türkiye''nin Karadeniz''deki arabuluculuk çabalarını takdirle karşıladıklarını belirterek, "Türkiye, Avrupa''nın güvenliği için vazgeçilmez bir ortaktır" ifadesini kullandı.
Portekizli bakanın sonbaharda Ankara''yı ziyaret etmesi bekleniyor.','Dünya',NULL,'2026-04-14 15:20:00.000000',180,'2026-04-14 16:05:00.000000','cf35c1ba2097f0eb','101e0a06dfe69851','0.1.0','html');
CREATE TABLE counts (
	article_id VARCHAR NOT NULL, 
	event_id VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (article_id, event_id, what), 
	FOREIGN KEY(article_id, event_id) REFERENCES events (article_id, id) ON DELETE CASCADE
);
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
	PRIMARY KEY (article_id, id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "events" VALUES('ornek-0001','e77cd1604befb032',0,'PROTEST','demo','','actual',NULL,'geonames:264371','Atina','GRC','2026-03-19','2026-03-19','day',NULL,NULL,NULL,NULL,315,328,195,329,NULL,NULL,NULL,NULL,'tr.protest.demonstrate',1.0);
INSERT INTO "events" VALUES('ornek-0001','15c9b081bdeb3fc5',1,'COERCE','arrest','','actual',NULL,'geonames:264371','Atina','GRC',NULL,NULL,NULL,NULL,NULL,NULL,NULL,123,139,71,140,NULL,NULL,NULL,NULL,'tr.coerce.arrest',1.0);
INSERT INTO "events" VALUES('ornek-0001','cdf3dabdcc036850',2,'ASSAULT','crowd-control','','actual',NULL,'geonames:264371','Atina','GRC',NULL,NULL,NULL,NULL,NULL,NULL,NULL,387,414,330,415,NULL,NULL,NULL,NULL,'tr.assault.disperse',1.0);
INSERT INTO "events" VALUES('ornek-0002','0f8b6ceec98537e9',0,'SANCTION','expel','','actual',NULL,'geonames:3144096','Norveç','NOR',NULL,NULL,NULL,NULL,NULL,NULL,NULL,129,144,48,145,NULL,NULL,NULL,NULL,'tr.sanction.diplomat',1.0);
INSERT INTO "events" VALUES('ornek-0002','f8e975fd878025f7',1,'REJECT',NULL,'','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,303,311,259,341,NULL,NULL,NULL,NULL,'tr.reject.refuse',1.0);
INSERT INTO "events" VALUES('ornek-0002','4a98158b82f3a7ca',2,'ACCUSE','disapprove','','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,334,340,259,341,NULL,NULL,NULL,NULL,'tr.accuse.condemn',1.0);
INSERT INTO "events" VALUES('bd8faf43e795e371','b873a328b757312f',0,'CONSULT','visit','','actual',NULL,'geonames:1583992','Da Nang','VNM','2026-03-04','2026-03-04','day',NULL,NULL,NULL,NULL,595,610,458,611,NULL,NULL,NULL,NULL,'tr.consult.meet',1.0);
INSERT INTO "events" VALUES('bd8faf43e795e371','1ad3d8e9557b1794',1,'SUPPORT',NULL,'','actual',NULL,'geonames:1562822','Vietnam','VNM','2027-01-01','2029-12-31','span','protokol','öğrenci değişimi','2027','2029',248,256,73,257,NULL,NULL,NULL,NULL,'tr.support.sign',1.0);
INSERT INTO "events" VALUES('bd8faf43e795e371','4f77ecceec86da41',2,'SUPPORT',NULL,'','actual','Mateus Tavares',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,810,824,740,879,NULL,NULL,NULL,NULL,'tr.support.declare',1.0);
INSERT INTO "events" VALUES('bd8faf43e795e371','c6e2149d84c08485',3,'SUPPORT',NULL,'','actual',NULL,'geonames:1562822','Vietnam','VNM',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1116,1130,1016,1145,NULL,NULL,NULL,NULL,'tr.support.thank',1.0);
INSERT INTO "events" VALUES('70e6d56a94f5dd3f','6a64ecf85cd44eba',0,'ASSAULT','explosives','','actual',NULL,'geonames:55671','Kismayo','SOM','2026-05-20','2026-05-20','day',NULL,NULL,NULL,NULL,92,102,52,147,NULL,NULL,NULL,NULL,'tr.assault.explode',1.0);
INSERT INTO "events" VALUES('70e6d56a94f5dd3f','4ddaf1b8fab6e7e3',1,'ACCUSE','disapprove','','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,482,488,429,489,NULL,NULL,NULL,NULL,'tr.accuse.condemn',1.0);
INSERT INTO "events" VALUES('70e6d56a94f5dd3f','c2b412cad4aff685',2,'SUPPORT',NULL,'','actual',NULL,'geonames:51537','Somali','SOM',NULL,NULL,NULL,NULL,NULL,NULL,NULL,608,628,490,653,NULL,NULL,NULL,NULL,'tr.support.condole',1.0);
INSERT INTO "events" VALUES('70e6d56a94f5dd3f','bfcc91f4f8e1c6fa',3,'REJECT',NULL,'','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,737,746,654,747,NULL,NULL,NULL,NULL,'tr.reject.refuse',1.0);
INSERT INTO "events" VALUES('cc38ff1487f6d247','56ffd66e8577e20c',0,'CONSULT','phone','','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,153,185,79,186,NULL,NULL,NULL,NULL,'tr.consult.meet',1.0);
INSERT INTO "events" VALUES('cc38ff1487f6d247','f6e9797283be631f',1,'AGREE',NULL,'','actual','Kemal Aydemir',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,575,585,504,595,NULL,NULL,NULL,NULL,'tr.cooperate.found',1.0);
INSERT INTO "events" VALUES('cc38ff1487f6d247','5ae4c9cff486ea6c',2,'AGREE',NULL,'','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,633,648,596,659,NULL,NULL,NULL,NULL,'tr.consult.visit',1.0);
INSERT INTO "events" VALUES('cc38ff1487f6d247','02c59065143be395',3,'REJECT',NULL,'','actual',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,759,768,660,769,NULL,NULL,NULL,NULL,'tr.reject.refuse',1.0);
INSERT INTO "events" VALUES('af9c86656ec4efc4','7b963d2feb3fef85',0,'CONSULT','visit','','actual',NULL,'geonames:2267057','Lizbon','PRT','2026-04-13','2026-04-13','day',NULL,NULL,NULL,NULL,186,201,76,202,NULL,NULL,NULL,NULL,'tr.consult.meet',1.0);
INSERT INTO "events" VALUES('af9c86656ec4efc4','6929cdb5f4a6f4d3',1,'SUPPORT',NULL,'','actual',NULL,NULL,NULL,NULL,'2026-01-01','2030-12-31','span','anlaşma','denizcilik iş birliği','2026','2030',460,502,401,503,NULL,NULL,NULL,NULL,'tr.support.sign',1.0);
INSERT INTO "events" VALUES('af9c86656ec4efc4','4731bb75aaf72945',2,'SUPPORT',NULL,'','actual',NULL,'geonames:2264397','Portekiz','PRT',NULL,NULL,NULL,NULL,NULL,NULL,NULL,599,616,504,624,NULL,NULL,NULL,NULL,'tr.support.thank',1.0);
INSERT INTO "events" VALUES('af9c86656ec4efc4','c37fa5c9413a49f6',3,'SUPPORT',NULL,'','actual',NULL,'Karadeniz','Karadeniz',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,688,713,625,807,NULL,NULL,NULL,NULL,'tr.support.praise',1.0);
INSERT INTO "events" VALUES('af9c86656ec4efc4','9f26420f3b15455d',4,'AGREE',NULL,'','actual',NULL,'geonames:323786','Ankara','TUR',NULL,NULL,NULL,NULL,NULL,NULL,NULL,848,862,808,874,NULL,NULL,NULL,NULL,'tr.consult.visit',1.0);
CREATE TABLE furniture (
	article_id VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (article_id, start, "end"), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "furniture" VALUES('ornek-0001',141,194,'ticker');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',352,424,'repeated title');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',426,456,'date line');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1264,1293,'date line');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1295,1303,'comments');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1305,1317,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1319,1333,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1335,1383,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1385,1433,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1435,1476,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1478,1519,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1521,1580,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1582,1641,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1643,1709,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1711,1777,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1779,1822,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1824,1867,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1869,1928,'other headlines');
INSERT INTO "furniture" VALUES('bd8faf43e795e371',1930,1989,'other headlines');
INSERT INTO "furniture" VALUES('dbfd55042a55d144',157,193,'date line');
INSERT INTO "furniture" VALUES('dbfd55042a55d144',702,716,'other headlines');
INSERT INTO "furniture" VALUES('dbfd55042a55d144',718,759,'other headlines');
INSERT INTO "furniture" VALUES('dbfd55042a55d144',761,802,'other headlines');
INSERT INTO "furniture" VALUES('70e6d56a94f5dd3f',148,174,'date line');
INSERT INTO "furniture" VALUES('70e6d56a94f5dd3f',748,768,'agency');
INSERT INTO "furniture" VALUES('cc38ff1487f6d247',187,246,'ticker');
INSERT INTO "furniture" VALUES('cc38ff1487f6d247',247,304,'ticker');
INSERT INTO "furniture" VALUES('cc38ff1487f6d247',305,364,'ticker');
INSERT INTO "furniture" VALUES('cc38ff1487f6d247',365,392,'date line');
INSERT INTO "furniture" VALUES('cc38ff1487f6d247',770,789,'agency');
CREATE TABLE labels (
	article_id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	PRIMARY KEY (article_id, kind, number), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "labels" VALUES('af9c86656ec4efc4','author',0,'Defne Koral');
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
	PRIMARY KEY (article_id, event_id, side, number), 
	FOREIGN KEY(article_id, event_id) REFERENCES events (article_id, id) ON DELETE CASCADE
);
INSERT INTO "participants" VALUES('ornek-0001','e77cd1604befb032','actor',0,'binlerce kişi','binlerce kişi','GRC','CVL','crowd:binlerce-kisi',9,22);
INSERT INTO "participants" VALUES('ornek-0001','e77cd1604befb032','recipient',0,'hükümetin','hükümetin','GRC','GOV','crowd:hukumetin',23,32);
INSERT INTO "participants" VALUES('ornek-0001','15c9b081bdeb3fc5','actor',0,'','','GRC','COP',NULL,NULL,NULL);
INSERT INTO "participants" VALUES('ornek-0001','15c9b081bdeb3fc5','recipient',0,'14 kişi','14 kişi','GRC','CVL','crowd:14-kisi',115,122);
INSERT INTO "participants" VALUES('ornek-0001','cdf3dabdcc036850','actor',0,'Polis','Polis','GRC','COP','crowd:polis',330,335);
INSERT INTO "participants" VALUES('ornek-0001','cdf3dabdcc036850','recipient',0,'göstericiler','göstericiler','GRC','CVL','crowd:gostericiler',373,385);
INSERT INTO "participants" VALUES('ornek-0002','0f8b6ceec98537e9','actor',0,'Norveç hükümeti','Norveç hükümeti','NOR','GOV','body:nor:norvec-hukumeti',48,63);
INSERT INTO "participants" VALUES('ornek-0002','0f8b6ceec98537e9','recipient',0,'Belarus diplomatı','Belarus diplomatı','BLR','GOV','crowd:blr:belarus-diplomati',12,29);
INSERT INTO "participants" VALUES('ornek-0002','f8e975fd878025f7','actor',0,'Belarus Dışişleri Bakanlığı','Belarus Dışişleri Bakanlığı','BLR','GOV','body:blr:belarus-disisleri-bakanligi',259,286);
INSERT INTO "participants" VALUES('ornek-0002','f8e975fd878025f7','recipient',0,'Norveç','Norveç','NOR','GOV','state:nor',315,321);
INSERT INTO "participants" VALUES('ornek-0002','4a98158b82f3a7ca','actor',0,'Belarus Dışişleri Bakanlığı','Belarus Dışişleri Bakanlığı','BLR','GOV','body:blr:belarus-disisleri-bakanligi',259,286);
INSERT INTO "participants" VALUES('ornek-0002','4a98158b82f3a7ca','recipient',0,'Norveç','Norveç','NOR','GOV','state:nor',315,321);
INSERT INTO "participants" VALUES('bd8faf43e795e371','b873a328b757312f','actor',0,'Tavares','Mateus Tavares','BRA','GOV','person:tavares',1146,1153);
INSERT INTO "participants" VALUES('bd8faf43e795e371','b873a328b757312f','recipient',0,'Tran Duc Hai','Tran Duc Hai','VNM','GOV','person:tran-duc-hai',578,590);
INSERT INTO "participants" VALUES('bd8faf43e795e371','1ad3d8e9557b1794','actor',0,'Mateus Tavares','Mateus Tavares','BRA','GOV','person:tavares',99,113);
INSERT INTO "participants" VALUES('bd8faf43e795e371','1ad3d8e9557b1794','actor',1,'Tran Duc Hai','Tran Duc Hai','VNM','GOV','person:tran-duc-hai',162,174);
INSERT INTO "participants" VALUES('bd8faf43e795e371','4f77ecceec86da41','actor',0,'Vietnam hükümeti','Vietnam hükümeti','VNM','GOV','body:vnm:vietnam-hukumeti',267,283);
INSERT INTO "participants" VALUES('bd8faf43e795e371','4f77ecceec86da41','recipient',0,'Brezilya''nın Güvenlik Konseyi','Brezilya''nın Güvenlik Konseyi','BRA','GOV','body:bra:brezilya''nin-guvenlik-konseyi',287,316);
INSERT INTO "participants" VALUES('bd8faf43e795e371','c6e2149d84c08485','actor',0,'Tavares','Mateus Tavares','BRA','GOV','person:tavares',26,33);
INSERT INTO "participants" VALUES('bd8faf43e795e371','c6e2149d84c08485','recipient',0,'askerleri','askerleri','VNM','MIL','crowd:askerleri',1095,1104);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','6a64ecf85cd44eba','actor',0,'Eş-Şebab','Eş-Şebab','SOM','REB','group:es-sebab',391,399);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','6a64ecf85cd44eba','recipient',0,'7 asker','7 asker','SOM','MIL','crowd:7-asker',39,46);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','4ddaf1b8fab6e7e3','actor',0,'Türkiye Dışişleri Bakanlığı','Türkiye Dışişleri Bakanlığı','TUR','GOV','body:tur:turkiye-disisleri-bakanligi',429,456);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','4ddaf1b8fab6e7e3','recipient',0,'Eş-Şebab','Eş-Şebab','SOM','REB','group:es-sebab',458,466);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','c2b412cad4aff685','actor',0,'Türkiye Dışişleri Bakanlığı','Türkiye Dışişleri Bakanlığı','TUR','GOV','body:tur:turkiye-disisleri-bakanligi',429,456);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','c2b412cad4aff685','recipient',0,'Somali halkı','Somali halkı','SOM','CVL','crowd:som:somali-halki',593,605);
INSERT INTO "participants" VALUES('70e6d56a94f5dd3f','bfcc91f4f8e1c6fa','actor',0,'Kenya hükümeti','Kenya hükümeti','KEN','GOV','body:ken:kenya-hukumeti',654,668);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','56ffd66e8577e20c','actor',0,'Aydemir','Kemal Aydemir','TUR','GOV','person:kemal-aidemir',14,21);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','56ffd66e8577e20c','actor',1,'Sarsenov','Nurlan Sarsenov','KAZ','GOV','person:sarsenov',48,56);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','f6e9797283be631f','actor',0,'Türkiye','Türkiye','TUR','GOV','state:tur',523,530);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','f6e9797283be631f','recipient',0,'Kazakistan','Kazakistan','KAZ','GOV','state:kaz',535,545);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','5ae4c9cff486ea6c','actor',0,'Sarsenov','Nurlan Sarsenov','KAZ','GOV','person:sarsenov',596,604);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','5ae4c9cff486ea6c','recipient',0,'Türkiye','Türkiye','TUR','GOV','state:tur',622,629);
INSERT INTO "participants" VALUES('cc38ff1487f6d247','02c59065143be395','actor',0,'Kazakistan Dışişleri Bakanlığı','Kazakistan Dışişleri Bakanlığı','KAZ','GOV','body:kaz:kazakistan-disisleri-bakanligi',671,701);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','7b963d2feb3fef85','actor',0,'Selim Karaca','Selim Karaca','TUR','GOV','person:selim-karaca',303,315);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','7b963d2feb3fef85','recipient',0,'Rui Almeida','Rui Almeida','PRT','GOV','person:almeida',376,387);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','6929cdb5f4a6f4d3','actor',0,'Selim Karaca','Selim Karaca','TUR','GOV','person:selim-karaca',93,105);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','6929cdb5f4a6f4d3','actor',1,'Rui Almeida','Rui Almeida','PRT','GOV','person:almeida',170,181);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','4731bb75aaf72945','actor',0,'Karaca','Selim Karaca','TUR','GOV','person:selim-karaca',17,23);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','4731bb75aaf72945','recipient',0,'Portekiz','Portekiz','PRT','GOV','state:prt',540,548);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','c37fa5c9413a49f6','actor',0,'Almeida','Rui Almeida','PRT','GOV','person:almeida',625,632);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','c37fa5c9413a49f6','recipient',0,'Türkiye','Türkiye','TUR','GOV','state:tur',637,644);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','9f26420f3b15455d','actor',0,'Portekizli bakanın','Rui Almeida','PRT','GOV','person:almeida',808,826);
INSERT INTO "participants" VALUES('af9c86656ec4efc4','9f26420f3b15455d','recipient',0,'Ankara','Türkiye','TUR','GOV','state:tur',838,844);
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
	PRIMARY KEY (article_id, id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "places" VALUES('ornek-0001','geonames:264371','Atina','GRC','city','ESYE31',37.9838,23.7278,3,'gazetteer',1.0);
INSERT INTO "places" VALUES('ornek-0001','geonames:390903','Yunanistan','GRC','country',NULL,NULL,NULL,2,'gazetteer',1.0);
INSERT INTO "places" VALUES('ornek-0002','geonames:3144096','Norveç','NOR','country',NULL,NULL,NULL,4,'gazetteer',1.0);
INSERT INTO "places" VALUES('ornek-0002','geonames:630336','Belarus','BLR','country',NULL,NULL,NULL,3,'gazetteer',1.0);
INSERT INTO "places" VALUES('bd8faf43e795e371','geonames:3469034','Brezilya','BRA','country',NULL,NULL,NULL,5,'gazetteer',1.0);
INSERT INTO "places" VALUES('bd8faf43e795e371','geonames:1562822','Vietnam','VNM','country',NULL,NULL,NULL,7,'gazetteer',1.0);
INSERT INTO "places" VALUES('bd8faf43e795e371','geonames:1583992','Da Nang','VNM','city','48',16.0678,108.2208,2,'gazetteer',1.0);
INSERT INTO "places" VALUES('70e6d56a94f5dd3f','geonames:51537','Somali','SOM','country',NULL,NULL,NULL,5,'gazetteer',1.0);
INSERT INTO "places" VALUES('70e6d56a94f5dd3f','geonames:55671','Kismayo','SOM','city','09',-0.3582,42.5454,3,'gazetteer',1.0);
INSERT INTO "places" VALUES('70e6d56a94f5dd3f','geonames:298795','Türkiye','TUR','country',NULL,NULL,NULL,2,'gazetteer',1.0);
INSERT INTO "places" VALUES('70e6d56a94f5dd3f','geonames:192950','Kenya','KEN','country',NULL,NULL,NULL,1,'gazetteer',1.0);
INSERT INTO "places" VALUES('cc38ff1487f6d247','geonames:1522867','Kazakistan','KAZ','country',NULL,NULL,NULL,4,'gazetteer',1.0);
INSERT INTO "places" VALUES('cc38ff1487f6d247','geonames:298795','Türkiye','TUR','country',NULL,NULL,NULL,2,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','geonames:2267057','Lizbon','PRT','city','14',38.7251,-9.1498,3,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','geonames:2264397','Portekiz','PRT','country',NULL,NULL,NULL,3,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','geonames:298795','Türkiye','TUR','country',NULL,NULL,NULL,2,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','Karadeniz','Karadeniz',NULL,'sea',NULL,43.0,34.0,1,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','Avrupa','Avrupa',NULL,'region',NULL,50.0,15.0,1,'gazetteer',1.0);
INSERT INTO "places" VALUES('af9c86656ec4efc4','geonames:323786','Ankara','TUR','city','Ankara',39.9199,32.8543,1,'gazetteer',1.0);
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
	PRIMARY KEY (article_id, number), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES('ornek-0002',0,'direct',189,251,'Ingrid Halvorsen','person:ingrid-halvorsen',146,186,'dedi','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('bd8faf43e795e371',0,'direct',838,992,'Mateus Tavares','person:tavares',740,747,'ifadelerini kullandı','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('bd8faf43e795e371',1,'direct',1026,1130,'Mateus Tavares','person:tavares',1016,1023,'diye konuştu','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('bd8faf43e795e371',2,'indirect',267,342,'Mateus Tavares','person:tavares',258,265,'söyledi','statements.fact.subject',0.95);
INSERT INTO "quotes" VALUES('dbfd55042a55d144',0,'direct',556,620,'Cem Aladağ','person:cem-aladag',493,529,'dedi','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('70e6d56a94f5dd3f',0,'direct',530,629,'Türkiye Dışişleri Bakanlığı',NULL,490,498,'ifadesine yer verildi','quotes.cue.issuer',0.9);
INSERT INTO "quotes" VALUES('70e6d56a94f5dd3f',1,'indirect',303,357,'Abdi Warsame','person:abdi-varsame',256,301,'açıkladı','statements.fact.subject',0.95);
INSERT INTO "quotes" VALUES('cc38ff1487f6d247',0,'indirect',442,502,'İletişim Başkanlığı','body:tur:iletisim-baskanligi',393,412,'göre','statements.according.issuer',0.9);
INSERT INTO "quotes" VALUES('cc38ff1487f6d247',1,'indirect',512,585,'Kemal Aydemir','person:kemal-aidemir',504,511,'bildirdi','statements.fact.subject',0.8);
INSERT INTO "quotes" VALUES('cc38ff1487f6d247',2,'indirect',596,648,NULL,NULL,NULL,NULL,'açıklandı','statements.fact',0.5);
INSERT INTO "quotes" VALUES('af9c86656ec4efc4',0,'direct',540,617,'Selim Karaca','person:selim-karaca',504,510,'dedi','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('af9c86656ec4efc4',1,'direct',727,786,'Rui Almeida','person:almeida',625,632,'ifadesini kullandı','quotes.cue.subject',0.95);
INSERT INTO "quotes" VALUES('af9c86656ec4efc4',2,'indirect',637,713,'Rui Almeida','person:almeida',625,632,'belirterek','statements.fact.subject',0.95);
CREATE TABLE rejected (
	url TEXT NOT NULL, 
	stage VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	PRIMARY KEY (url, stage, reason)
);
CREATE TABLE schema_versions (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_versions" VALUES(1);
CREATE INDEX articles_published ON articles (published_at);
CREATE INDEX articles_url ON articles (url);
CREATE INDEX actors_name ON actors (name);
CREATE INDEX events_type ON events (type, status, starts_on);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX participants_code ON participants (code, side);
COMMIT;
