package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.page.ResourceMetadata;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;

/** The document about this resource server, at the URL where the client asked (RFC 9728, section 3.2). */
final class MetadataAnswer {
    private final OwnPaths paths;
    private final ResourceMetadata metadata;
    private final String issuer;

    MetadataAnswer(OwnPaths paths, ResourceMetadata metadata, String issuer) {
        this.paths = paths;
        this.metadata = metadata;
        this.issuer = issuer;
    }

    Answer to(WebRequest request) {
        return metadata.document(paths.app(request).absolute(""), issuer);
    }
}
