package app.rapport.platform.fields;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves hidden fields out where views become JSON, so that no answer, whatever it is part of, can show one by mistake:
 * lists, single records, the current state in a refusal, results of a batch, events.
 */
@Singleton
class HiddenProperties implements ObjectMapperCustomizer {
    private final Provider<FieldRules> rules;

    HiddenProperties(Provider<FieldRules> rules) {
        this.rules = rules;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("hidden-properties").setSerializerModifier(new Modifier()));
    }

    private final class Modifier extends BeanSerializerModifier {
        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            var shows = bean.getBeanClass().getAnnotation(ShowsFieldsOf.class);
            return shows == null
                    ? properties
                    : properties.stream()
                            .<BeanPropertyWriter>map(property -> new Guarded(property, shows.value()))
                            .toList();
        }
    }

    private final class Guarded extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private final transient String resource;

        Guarded(BeanPropertyWriter property, String resource) {
            super(property);
            this.resource = resource;
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            if (!hides(provider).test(getName())) {
                super.serializeAsField(bean, generator, provider);
            }
        }

        /** Asked once for each answer, not for each property of each of its rows. */
        @SuppressWarnings("unchecked")
        private Predicate<String> hides(SerializerProvider provider) {
            var known = (Predicate<String>) provider.getAttribute(this.resource);
            if (known == null) {
                known = rules.get().hidesProperties(resource);
                provider.setAttribute(resource, known);
            }
            return known;
        }
    }
}
