package app.rapport.commerce;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ProductRepository implements PanacheRepositoryBase<Product, UUID> {
    private final RecordsByKey records;

    ProductRepository(RecordsByKey records) {
        this.records = records;
    }

    /** Locked, so that the version compared with If-Match is the one the change is made to. */
    Product requireForChange(UUID id) {
        return records.lock(Product.class, id).orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return records.lock(Product.class, id).isPresent();
    }
}
