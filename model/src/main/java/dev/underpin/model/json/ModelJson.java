package dev.underpin.model.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records become JSON: empty lists, nulls and false are left out; maps are written in key order, so that equal values are
 * equal bytes.
 */
final class ModelJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(found -> found.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> included(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, ModelJson::emptyIsAbsent)
            .withConfigOverride(Map.class, ModelJson::emptyIsAbsent)
            .withConfigOverride(
                    boolean.class,
                    o -> o.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private ModelJson() {}

    private static JsonInclude.Value included(JsonInclude.Include which) {
        return JsonInclude.Value.construct(which, JsonInclude.Include.ALWAYS);
    }

    private static void emptyIsAbsent(MutableConfigOverride override) {
        override.setInclude(included(JsonInclude.Include.NON_EMPTY));
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /** SHA-256 over the value's JSON, in hex. The JSON is never held whole. */
    static String hash(Object value) {
        MessageDigest digest = sha256();
        MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), value);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
