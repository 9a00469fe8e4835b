package org.sayso.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;

/** Records to compact JSON and back, by the names of their components; for records that only this program reads. */
final class Shapes {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private Shapes() {}

    /** One line, without a line end. */
    static String line(Record shape) {
        try {
            return MAPPER.writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always JSON: " + shape.getClass(), e);
        }
    }

    static <T extends Record> T read(String line, Class<T> shape) {
        try {
            return MAPPER.readValue(line, shape);
        } catch (JsonProcessingException e) {
            throw new StoreException("the store holds a " + shape.getSimpleName() + " of another shape", e);
        }
    }

    /** Tells whether lines written by an earlier version of the program can still be read: the components and all below them. */
    static String fingerprint(Class<? extends Record> shape) {
        Set<String> components = new TreeSet<>();
        collect(shape, components);
        return Fingerprint.of(String.join("\n", components));
    }

    private static void collect(Type type, Set<String> components) {
        if (type instanceof ParameterizedType of) {
            for (Type argument : of.getActualTypeArguments()) {
                collect(argument, components);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                boolean isNew =
                        components.add(plain.getName() + " " + component.getName() + " " + component.getGenericType());
                if (isNew) {
                    collect(component.getGenericType(), components);
                }
            }
        }
    }
}
