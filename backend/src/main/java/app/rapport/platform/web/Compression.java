package app.rapport.platform.web;

import com.github.luben.zstd.util.Native;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Who understands Zstandard, as browsers do, is answered in it: a quarter of the processor time gzip takes, and no larger. */
@Singleton
public class Compression implements HttpServerOptionsCustomizer {
    private static final Logger LOG = Logger.getLogger(Compression.class);
    private static final int QUICKEST = 1;

    /** Bytes compressed as one frame; few answers need a second. */
    private static final int FRAME = 1 << 18;

    private static final int LARGEST_FRAME = 1 << 25;

    /**
     * Whether Zstandard works here; it does not, for example, where nothing in the folder for temporary files may be executed.
     * The first who asks waits for its library, a tenth of a second: whoever starts the service may ask before there is a need.
     */
    public static boolean isAvailable() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            LOG.debug("Zstandard does not work here", e);
            return false;
        }
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        if (isAvailable()) {
            options.addCompressor(StandardCompressionOptions.zstd(QUICKEST, FRAME, LARGEST_FRAME));
        } else {
            LOG.info("answers are compressed with gzip alone");
        }
    }
}
