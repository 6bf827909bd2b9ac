package app.rapport.platform.web;

import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Who understands Brotli, as browsers do, is answered in it: at its quickest it takes a third of the time that gzip does. */
@Singleton
public class Compression implements HttpServerOptionsCustomizer {
    private static final Logger LOG = Logger.getLogger(Compression.class);
    private static final int QUICKEST = 0;

    /**
     * Whether Brotli works here; it does not, for example, where nothing in the folder for temporary files may be executed.
     * The first who asks waits for its library to be loaded: whoever starts the service may ask before there is a need.
     */
    public static boolean isAvailable() {
        return Brotli.isAvailable();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customizeHttpsServer(options);
        if (!isAvailable()) {
            LOG.infof("answers are compressed with gzip and deflate, not with Brotli: %s", Brotli.cause());
        }
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli(new Encoder.Parameters().setQuality(QUICKEST)));
        }
    }
}
