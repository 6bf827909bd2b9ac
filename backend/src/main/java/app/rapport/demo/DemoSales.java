package app.rapport.demo;

import app.rapport.platform.sql.TenantRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A hundred and twenty opportunities over all stages, with the products they are about and the way they came. */
final class DemoSales {
    private static final int OPPORTUNITIES = 120;
    private static final List<Product> PRODUCTS = List.of(
            new Product("Barista One", "BAR-1", "Machines", 2_400),
            new Product("Barista Duo", "BAR-2", "Machines", 4_900),
            new Product("Barista Grand", "BAR-3", "Machines", 8_600),
            new Product("Grinder Pro", "GRI-1", "Machines", 890),
            new Product("Water filter (12)", "FIL-12", "Supplies", 240),
            new Product("Bean subscription 12 kg", "SUB-12", "Supplies", 310),
            new Product("Service contract, 1 year", "SER-1", "Service", 650));

    private final Pen pen;
    private final Staff staff;
    private final List<UUID> productIds = new ArrayList<>();

    DemoSales(Pen pen, Staff staff) {
        this.pen = pen;
        this.staff = staff;
    }

    private record Product(String name, String code, String family, int price) {}

    record Stage(UUID id, UUID pipeline, String outcome) {}

    /** A sale somebody is still working on. */
    record Open(UUID id, DemoCustomer customer, UUID owner) {}

    /** Those that are open. */
    List<Open> tell(List<DemoCustomer> customers, List<Stage> stages) {
        for (var product : PRODUCTS) {
            var id = TenantRecord.newId();
            pen.add(
                    "product (tenant_id, id, name, code, family, price_amount, price_currency, created_at, updated_at)",
                    "uuid uuid text text text numeric text timestamptz timestamptz",
                    id,
                    product.name(),
                    product.code(),
                    product.family(),
                    product.price(),
                    "EUR",
                    pen.now(),
                    pen.now());
            productIds.add(id);
        }
        var companies = customers.stream().filter(DemoCustomer::company).toList();
        var open = new ArrayList<Open>();
        for (var i = 0; i < OPPORTUNITIES; i++) {
            var customer = companies.get((i * 7) % companies.size());
            var fate = pen.chance().below(10);
            var id = opportunity(customer, stages, fate);
            if (fate < 4) {
                open.add(new Open(id, customer, owner(customer)));
            }
        }
        return open;
    }

    private UUID owner(DemoCustomer customer) {
        return customer.owner() == null ? staff.administrator() : customer.owner();
    }

    /** @param fate below 4 still open, below 8 won, else lost */
    private UUID opportunity(DemoCustomer customer, List<Stage> stages, int fate) {
        var chance = pen.chance();
        var open =
                stages.stream().filter(stage -> stage.outcome().equals("OPEN")).toList();
        var way = new ArrayList<>(fate < 4 ? open.subList(0, chance.between(1, open.size())) : open);
        if (fate >= 4) {
            way.add(stages.stream()
                    .filter(stage -> stage.outcome().equals(fate < 8 ? "WON" : "LOST"))
                    .findFirst()
                    .orElseThrow());
        }
        var entered = entries(way.size(), fate < 4 ? chance.between(2, 60) : chance.between(1, 300));
        var id = TenantRecord.newId();
        var product = chance.below(PRODUCTS.size());
        var quantity = chance.between(1, 4);
        record(id, customer, way.getLast(), entered, product, quantity);
        for (var step = 0; step < way.size(); step++) {
            pen.add(
                    "stage_history (tenant_id, id, opportunity_id, stage_id, entered_at, left_at, member_id)",
                    "uuid uuid uuid uuid timestamptz timestamptz uuid",
                    TenantRecord.newId(),
                    id,
                    way.get(step).id(),
                    entered.get(step),
                    step + 1 < way.size() ? entered.get(step + 1) : null,
                    customer.owner());
        }
        pen.add(
                "opportunity_line (tenant_id, opportunity_id, position, product_id, quantity, unit_price, currency)",
                "uuid uuid integer uuid numeric numeric text",
                id,
                0,
                productIds.get(product),
                quantity,
                PRODUCTS.get(product).price(),
                "EUR");
        if (!customer.people().isEmpty()) {
            pen.add(
                    "opportunity_contact (tenant_id, opportunity_id, customer_id)",
                    "uuid uuid uuid",
                    id,
                    customer.people().getFirst());
        }
        return id;
    }

    private void record(UUID id, DemoCustomer customer, Stage stage, List<Instant> entered, int product, int quantity) {
        var chance = pen.chance();
        var closed = !stage.outcome().equals("OPEN");
        var since = entered.getLast();
        var expected = LocalDate.ofInstant(closed ? since : pen.now(), ZoneOffset.UTC)
                .plusDays(closed ? 0 : chance.between(-5, 60));
        pen.add(
                "opportunity (tenant_id, id, name, customer_id, owner_id, pipeline_id, stage_id, outcome, stage_since,"
                        + " amount, currency, expected_close_on, closed_on, lost_reason, created_at, updated_at)",
                "uuid uuid text uuid uuid uuid uuid text timestamptz numeric text date date text timestamptz timestamptz",
                id,
                chance.of(customer.scenery().opportunities()),
                customer.id(),
                owner(customer),
                stage.pipeline(),
                stage.id(),
                stage.outcome(),
                since,
                BigDecimal.valueOf((long) PRODUCTS.get(product).price() * quantity),
                "EUR",
                expected,
                closed ? LocalDate.ofInstant(since, ZoneOffset.UTC) : null,
                stage.outcome().equals("LOST") ? chance.of(customer.scenery().lostReasons()) : null,
                entered.getFirst(),
                since);
    }

    /** When each stage was entered, oldest first; the last one that many days ago. */
    private List<Instant> entries(int stages, int lastDaysAgo) {
        var moments = new ArrayList<Instant>();
        var at = pen.chance().workingHour(pen.now(), lastDaysAgo);
        for (var i = 0; i < stages; i++) {
            moments.addFirst(at);
            at = at.minus(pen.chance().between(3, 18), ChronoUnit.DAYS);
        }
        return moments;
    }
}
