-- Words of eight languages; a family name is a stem with an ending.
create table bench.words (k integer primary key, lang text, country text, cities text[], given text[], stems text[], endings text[],
                          trades text[], forms text[]);
insert into bench.words values
(0, 'ro', 'RO', '{București,Cluj-Napoca,Iași,Timișoara,Brașov,Constanța}',
 '{Andrei,Maria,Ioana,Ștefan,Elena,Mihai,Cristina,Alexandru,Gabriela,Răzvan,Ana-Maria,Vlad,Ruxandra,Țvetan,Dragoș,Mădălina,Ilinca,Petru,Corina,Sorin,Doina,Radu,Simona,Tudor}',
 '{Pop,Ion,Dumitr,Geo,Stan,Vasil,Marin,Rad,Munte,Nicol,Dobr,Ene,Bog,Șerb,Țurc,Lup,Cod,Mold,Brân,Tom,Grig,Florea,Chir,Bălt}',
 '{escu,eanu,aru,an,iu,oiu,ăchescu,otă,ea,oveanu}',
 '{Transport,Agro,Panificație,Construct,Software,Mobilă,Turism,Energie}', '{SRL,SA,PFA}'),
(1, 'fr', 'FR', '{Paris,Lyon,Marseille,Nantes,Lille,Besançon}',
 '{François,Amélie,Chloé,Jérôme,Élodie,Noël,Aurélie,Luc,Hélène,Baptiste,Zoé,Mathéo,Inès,Gaëlle,Théo,Maëlys,Raphaël,Solène,Étienne,Léa,Clément,Margaux,Rémi,Agnès}',
 '{Dub,Mart,Lef,Mor,Bern,Roch,Garn,Font,Chev,Bouch,Lam,Per,Gir,Ren,Col,Vid,Bl,Marchand,Cl,Fab,Riv,Sauv,Tess,Valen}',
 '{ois,in,èvre,eau,ard,et,ier,aine,allier,ault}',
 '{Boulangerie,Conseil,Bâtiment,Logistique,Vignobles,Édition,Santé,Énergie}', '{SARL,SAS,SA}'),
(2, 'es', 'ES', '{Madrid,Barcelona,Sevilla,Valencia,Málaga,A Coruña}',
 '{José,María,Lucía,Álvaro,Sofía,Íñigo,Begoña,Andrés,Ángela,Nicolás,Inmaculada,Raúl,Mónica,Joaquín,Noelia,Rubén,Verónica,Martín,Pilar,Iker,Rocío,Adrián,Nuria,Óscar}',
 '{Gonz,Rodr,Fern,Mart,Gut,Dom,Ram,Ben,Sánch,Hern,Jim,Álvar,Suár,Núñ,Vázqu,Ib,Méndez,Ordóñ,Peláe,Marqu,Yáñ,Godín,Bermúd,Galv}',
 '{ález,íguez,ández,ínez,iérrez,ínguez,írez,ítez,ero,ano}',
 '{Transportes,Aceites,Construcciones,Consultoría,Hostelería,Tecnología,Diseño,Energía}', '{SL,SA,SLU}'),
(3, 'de', 'DE', '{Berlin,München,Köln,Hamburg,Düsseldorf,Nürnberg}',
 '{Jürgen,Anneliese,Björn,Käthe,Lukas,Sören,Grete,Jörg,Ulrike,Matthias,Bärbel,Günther,Heike,Till,Ursula,Rüdiger,Antje,Nils,Sigrid,Otto,Frieda,Emil,Klara,Moritz}',
 '{Müll,Schneid,Fisch,Web,Beck,Hoff,Wag,Schröd,Krüg,Zimmer,Hart,Lang,Köhl,Böhm,Först,Berg,Stein,Winkl,Vogt,Groß,Busch,Keß,Jäg,Brandt}',
 '{er,mann,ler,ner,ke,haus,feld,stein,bach,dorf}',
 '{Maschinenbau,Logistik,Bäckerei,Softwarehaus,Möbel,Druckerei,Elektro,Energie}', '{GmbH,AG,KG}'),
(4, 'pl', 'PL', '{Warszawa,Kraków,Łódź,Wrocław,Poznań,Gdańsk}',
 '{Łukasz,Małgorzata,Paweł,Agnieszka,Michał,Żaneta,Wojciech,Katarzyna,Stanisław,Bożena,Grzegorz,Zofia,Świętopełk,Joanna,Tomasz,Elżbieta,Rafał,Kinga,Jędrzej,Hanna,Marek,Alicja,Olga,Mikołaj}',
 '{Kowal,Wiśniew,Dąbrow,Lewandow,Zieliń,Szymań,Woźnia,Kozłow,Jankow,Mazur,Krawczy,Piotrow,Grabow,Pawłow,Michal,Nowic,Adam,Dud,Zając,Wieczor,Jabłoń,Król,Majew,Olszew}',
 '{ski,ska,cki,czyk,ak,ek,owicz,iński,owska,ewski}',
 '{Budowa,Transport,Piekarnia,Meble,Oprogramowanie,Rolnik,Drukarnia,Energia}', '{SA,Spółka}'),
(5, 'en', 'GB', '{London,Leeds,Bristol,Glasgow,Cardiff,York}',
 '{Oliver,Amelia,George,Isla,Harry,Ava,Jack,Emily,Charlie,Sophie,Oscar,Grace,Arthur,Freya,Henry,Ruby,Theodore,Evie,Archie,Florence,Wilfred,Daisy,Edmund,Nora}',
 '{Ash,Bright,Car,Dal,Elling,Farn,Green,Har,Kings,Lang,Mill,North,Oak,Pem,Rad,Stan,Thorn,Under,Wake,Whit,Hol,Brad,Cott,Wins}',
 '{ton,ley,field,worth,son,wood,man,ham,by,er}',
 '{Logistics,Foods,Builders,Analytics,Furniture,Travel,Studios,Energy}', '{Ltd,LLP,plc}'),
(6, 'el', 'GR', '{Αθήνα,Θεσσαλονίκη,Πάτρα,Ηράκλειο,Βόλος,Χανιά}',
 '{Γιώργος,Μαρία,Νίκος,Ελένη,Κώστας,Κατερίνα,Δημήτρης,Σοφία,Αλέξανδρος,Άννα,Παναγιώτης,Ιωάννα,Θανάσης,Δέσποινα,Μιχάλης,Ευγενία,Σπύρος,Φωτεινή,Λευτέρης,Χρυσάνθη,Αντώνης,Ζωή,Στέλιος,Μυρτώ}',
 '{Παπαδ,Γεωργ,Νικολ,Δημητρ,Ιωανν,Κωνσταντ,Αλεξ,Μιχαηλ,Αναγν,Βασιλ,Καραγ,Θεοδ,Οικον,Μακρ,Σταμ,Χατζ,Λαμπρ,Ραπτ,Ζαχαρ,Κοντ,Μπαλ,Τσακ,Φραγκ,Ψαρ}',
 '{όπουλος,άκης,ίδης,ιάδης,άτος,έας,ούσης,άνης,ίου,άρης}',
 '{Μεταφορές,Ναυτιλία,Κατασκευές,Τρόφιμα,Λογισμικό,Έπιπλα,Τουρισμός,Ενέργεια}', '{ΑΕ,ΕΠΕ}'),
(7, 'sv', 'SE', '{Stockholm,Göteborg,Malmö,Umeå,Örebro,Västerås}',
 '{Åsa,Björn,Göran,Märta,Sören,Linnéa,Håkan,Astrid,Örjan,Elin,Anders,Maja,Mårten,Saga,Pär,Ingrid,Lars,Tuva,Nils,Alva,Sven,Ebba,Gösta,Signe}',
 '{Lind,Berg,Sjö,Ek,Lund,Dal,Hed,Ström,Sand,Nor,Väst,Ny,Öst,Björk,Gran,Holm,Käll,Åker,Hög,Frid,Blom,Skog,Rosen,Silfver}',
 '{qvist,ström,gren,berg,lund,man,mark,dahl,blad,stedt}',
 '{Transport,Bygg,Bageri,Mjukvara,Möbler,Resor,Tryckeri,Energi}', '{AB,HB}');

-- Everything a customer, the ways to reach it and its entry in the search are made of; the tens are companies.
create function bench.customers_of(first bigint, last bigint)
returns table (n bigint, company boolean, given text, family text, owner integer, lang text, country text, city text, name text,
               email text, phone text, has_address boolean)
language sql stable as
$$
select n, n % 10 = 0 as company, named.given, named.family, bench.owner(n, 2) as owner, w.lang, w.country,
       w.cities[1 + bench.chance(n, 3) % 6] as city,
       case when n % 10 = 0 then named.family || ' ' || w.trades[1 + bench.chance(n, 4) % 8] || ' ' || w.forms[1 + bench.chance(n, 5) % cardinality(w.forms)]
            else named.given || ' ' || named.family end as name,
       case when n % 10 = 0 then 'office' else 'mail' end || n || '@' || w.lang || (bench.chance(n, 6) % 400) || '.example' as email,
       case when bench.chance(n, 7) % 10 < 7 then '+4072' || lpad(n::text, 7, '0') end as phone,
       bench.chance(n, 8) % 10 < 3 as has_address
from generate_series(first, last) n
join bench.words w on w.k = bench.chance(n, 1) % 8
cross join lateral (select w.given[1 + bench.chance(n, 9) % 24] as given,
                           w.stems[1 + bench.chance(n, 10) % 24] || w.endings[1 + bench.chance(n, 11) % 10] as family) named
$$;
