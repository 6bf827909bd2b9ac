package app.rapport.customers;

import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportField.Choice;
import app.rapport.platform.web.Languages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a column of a file of customers can be, and how files of four languages call it. */
final class ImportFields {
    static final String SUBSIDIARY_OF = "subsidiaryOf";
    static final String WORKS_FOR = "worksFor";

    /** How people write countries besides the names the languages have for them. */
    private static final Map<String, Set<String>> ALSO_KNOWN_AS = Map.of(
            "US", Set.of("USA", "United States of America", "SUA", "EE. UU.", "EEUU", "États-Unis d'Amérique"),
            "GB", Set.of("UK", "England", "Great Britain", "Anglia", "Angleterre", "Inglaterra"),
            "KR", Set.of("Korea", "South Korea", "Republic of Korea", "Corée", "Corea", "Coreea"),
            "CZ", Set.of("Czech Republic", "République tchèque", "República Checa", "Cehia"),
            "NL", Set.of("Holland", "The Netherlands", "Hollande", "Holanda", "Olanda"));

    static final List<ImportField> ALL = List.of(
            ImportField.externalId(
                    "id",
                    "customer id",
                    "account id",
                    "company id",
                    "contact id",
                    "client id",
                    "customer number",
                    "numéro client",
                    "code client",
                    "número de cliente",
                    "cod client"),
            ImportField.text(
                    "name",
                    "account",
                    "account name",
                    "company",
                    "company name",
                    "customer",
                    "customer name",
                    "organisation",
                    "organization",
                    "client",
                    "entreprise",
                    "société",
                    "raison sociale",
                    "nom",
                    "empresa",
                    "cliente",
                    "razón social",
                    "nombre",
                    "firmă",
                    "companie",
                    "denumire",
                    "nume"),
            ImportField.choice(
                    "kind",
                    List.of(
                            new Choice(
                                    "COMPANY",
                                    Set.of(
                                            "organisation",
                                            "organization",
                                            "business",
                                            "entreprise",
                                            "société",
                                            "empresa",
                                            "firmă",
                                            "companie",
                                            "persoană juridică")),
                            new Choice(
                                    "PERSON",
                                    Set.of(
                                            "people",
                                            "individual",
                                            "contact",
                                            "personne",
                                            "particulier",
                                            "persona",
                                            "particular",
                                            "persoană",
                                            "persoană fizică"))),
                    "type",
                    "customer type",
                    "type de client",
                    "tipo",
                    "tip"),
            ImportField.text("givenName", "first name", "forename", "prénom", "nombre de pila", "prenume"),
            ImportField.text(
                    "familyName", "last name", "surname", "nom de famille", "apellido", "apellidos", "nume de familie"),
            ImportField.text("jobTitle", "title", "position", "fonction", "poste", "cargo", "puesto", "funcție"),
            ImportField.text(
                    "email",
                    "e-mail",
                    "email address",
                    "mail",
                    "courriel",
                    "correo",
                    "correo electrónico",
                    "adresă de e-mail"),
            ImportField.text(
                    "phone",
                    "phone number",
                    "telephone",
                    "mobile",
                    "tel",
                    "téléphone",
                    "portable",
                    "teléfono",
                    "móvil",
                    "telefon",
                    "mobil"),
            ImportField.text(
                    "industry",
                    "sector",
                    "branch",
                    "secteur",
                    "secteur d'activité",
                    "industrie",
                    "industria",
                    "industrie",
                    "domeniu",
                    "sector de activitate"),
            ImportField.text(
                    "website", "web site", "web", "url", "homepage", "site", "site web", "sitio web", "página web"),
            ImportField.integer(
                    "foundedYear",
                    "year established",
                    "founded",
                    "year founded",
                    "established",
                    "année de création",
                    "año de fundación",
                    "anul înființării"),
            ImportField.number(
                    "annualRevenue",
                    "revenue",
                    "turnover",
                    "chiffre d'affaires",
                    "ingresos",
                    "facturación",
                    "cifră de afaceri",
                    "venituri"),
            ImportField.integer(
                    "employeeCount",
                    "employees",
                    "number of employees",
                    "staff",
                    "headcount",
                    "effectif",
                    "employés",
                    "empleados",
                    "angajați",
                    "număr de angajați"),
            ImportField.text(
                    "street", "address", "street address", "adresse", "rue", "dirección", "calle", "adresă", "stradă"),
            ImportField.text("locality", "city", "town", "ville", "ciudad", "población", "oraș", "localitate"),
            ImportField.text("region", "state", "province", "county", "département", "provincia", "județ", "regiune"),
            ImportField.text("postalCode", "zip", "zip code", "postcode", "code postal", "código postal", "cod poștal"),
            ImportField.choice("country", countries(), "office location", "location", "pays", "país", "țară"),
            ImportField.reference(
                    "owner",
                    "members",
                    "account owner",
                    "account manager",
                    "sales agent",
                    "salesperson",
                    "responsible",
                    "responsable",
                    "propriétaire",
                    "commercial",
                    "propietario",
                    "vendedor",
                    "responsabil",
                    "proprietar"),
            ImportField.reference("tags", "tags", "tag", "labels", "keywords", "étiquettes", "etiquetas", "etichete")
                    .asMany(),
            ImportField.choice(
                    "lifecycle",
                    List.of(
                            new Choice("PROSPECT", Set.of("lead", "potential", "potentiel", "potencial", "potențial")),
                            new Choice("ACTIVE", Set.of("customer", "client", "actif", "activo", "cliente", "activ")),
                            new Choice("FORMER", Set.of("past", "lost", "inactive", "ancien", "antiguo", "fost"))),
                    "status",
                    "customer status",
                    "statut",
                    "estado",
                    "stare"),
            ImportField.reference(
                            SUBSIDIARY_OF,
                            "customers",
                            "parent",
                            "parent company",
                            "parent account",
                            "holding",
                            "filiale de",
                            "société mère",
                            "filial de",
                            "empresa matriz",
                            "filială a",
                            "firmă mamă")
                    .asLater(),
            ImportField.reference(
                            WORKS_FOR,
                            "customers",
                            "employer",
                            "works at",
                            "company of",
                            "travaille pour",
                            "employeur",
                            "trabaja para",
                            "lucrează pentru",
                            "angajator")
                    .asLater(),
            ImportField.text(
                    "description",
                    "notes",
                    "note",
                    "comment",
                    "comments",
                    "remarques",
                    "commentaire",
                    "descripción",
                    "notas",
                    "descriere",
                    "observații"));

    private ImportFields() {}

    private static List<Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> {
                    var names = new HashSet<>(ALSO_KNOWN_AS.getOrDefault(code, Set.of()));
                    var country = new Locale.Builder().setRegion(code).build();
                    Languages.SHIPPED.forEach(language -> names.add(country.getDisplayCountry(language)));
                    return new Choice(code, names);
                })
                .toList();
    }
}
