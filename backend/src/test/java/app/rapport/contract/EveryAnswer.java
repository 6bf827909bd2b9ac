package app.rapport.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import io.restassured.RestAssured;

/** Whatever a test asks of the service, the answer is held against the contract. */
public final class EveryAnswer implements QuarkusTestAfterConstructCallback {
    @Override
    public void afterConstruct(Object test) {
        RestAssured.replaceFiltersWith(new Promises());
    }
}
