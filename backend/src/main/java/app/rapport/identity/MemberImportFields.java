package app.rapport.identity;

import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportField.Choice;
import java.util.List;
import java.util.Set;

/** What a column of a file of members can be, and how files of four languages call it. */
final class MemberImportFields {
    static final List<ImportField> ALL = List.of(
            ImportField.externalId("id", "member id", "employee id", "agent id", "user id", "matricule", "marca"),
            ImportField.text(
                            "name",
                            "full name",
                            "sales agent",
                            "agent",
                            "salesperson",
                            "sales rep",
                            "employee",
                            "user",
                            "member",
                            "nom",
                            "nom complet",
                            "commercial",
                            "vendeur",
                            "nombre",
                            "nombre completo",
                            "agente",
                            "vendedor",
                            "nume",
                            "nume complet",
                            "agent de vanzari",
                            "membru")
                    .asRequired(),
            ImportField.text(
                    "email",
                    "e-mail",
                    "email address",
                    "mail",
                    "courriel",
                    "adresse e-mail",
                    "correo",
                    "correo electronico",
                    "adresa de e-mail"),
            ImportField.reference(
                            "manager",
                            "members",
                            "boss",
                            "supervisor",
                            "reports to",
                            "team lead",
                            "responsable",
                            "superieur",
                            "jefe",
                            "sef",
                            "coordonator")
                    .createdAs(StandardRoles.MANAGER)
                    .asLater(),
            ImportField.reference(
                    "team",
                    "teams",
                    "regional office",
                    "region",
                    "office",
                    "department",
                    "equipe",
                    "bureau regional",
                    "bureau",
                    "equipo",
                    "oficina regional",
                    "oficina",
                    "echipa",
                    "birou regional",
                    "regiune"),
            ImportField.choice(
                    "role",
                    List.of(
                            new Choice("administrator", Set.of("admin", "administrateur", "administrador")),
                            new Choice(StandardRoles.MANAGER, Set.of("responsable", "gerente", "director")),
                            new Choice(
                                    StandardRoles.SALES,
                                    Set.of("sales agent", "ventes", "commercial", "ventas", "vanzari", "vendedor")),
                            new Choice(
                                    "service",
                                    Set.of("support", "service client", "atencion al cliente", "asistenta clienti")),
                            new Choice("reader", Set.of("read only", "lecteur", "lector", "cititor"))),
                    "function",
                    "position",
                    "fonction",
                    "poste",
                    "puesto",
                    "rol",
                    "functie"));

    private MemberImportFields() {}
}
