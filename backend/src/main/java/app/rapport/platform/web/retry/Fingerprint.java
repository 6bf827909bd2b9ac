package app.rapport.platform.web.retry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same: where they go, which version they expect, and every byte they carry. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the body to be read again. */
    static String of(ContainerRequestContext request) throws IOException {
        var fingerprint = new Fingerprint();
        fingerprint.add(request.getUriInfo().getRequestUri().getRawPath());
        fingerprint.add(request.getUriInfo().getRequestUri().getRawQuery());
        fingerprint.add(request.getHeaderString("If-Match"));
        var form = form(request);
        if (form != null) {
            fingerprint.add(form);
        } else if (request.hasEntity()) {
            var body = request.getEntityStream().readAllBytes();
            fingerprint.digest.update(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static @Nullable FormData form(ContainerRequestContext request) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())
                ? CurrentRequestManager.get().getFormData()
                : null;
    }

    private void add(@Nullable String part) {
        if (part != null) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }

    /** Not the bytes as they came: the line between the parts is another one each time. */
    private void add(FormData form) throws IOException {
        var names = new TreeSet<String>();
        form.forEach(names::add);
        for (var name : names) {
            add(name);
            for (var value : form.get(name)) {
                add(value.getFileName());
                if (value.isFileItem()) {
                    try (var content = value.getFileItem().getInputStream()) {
                        add(content);
                    }
                } else {
                    add(value.getValue());
                }
            }
        }
    }

    private void add(InputStream content) throws IOException {
        var buffer = new byte[1 << 16];
        for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            digest.update(buffer, 0, count);
        }
    }
}
