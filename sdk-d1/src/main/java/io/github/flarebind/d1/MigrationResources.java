package io.github.flarebind.d1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A folder of the class path, in as many folders and jars as have it. */
record MigrationResources(String folder, ClassLoader loader) implements MigrationSource {
    static MigrationResources of(String folder, ClassLoader loader) {
        String bare = folder.replaceAll("^/+|/+$", "");
        if (bare.isBlank()) {
            throw new IllegalArgumentException("the class path's folder of migrations is blank; name one");
        }
        return new MigrationResources(bare, loader);
    }

    @Override
    public List<MigrationFile> files(MigrationPattern pattern) {
        try {
            List<MigrationFile> files = new ArrayList<>();
            for (URL place : places()) {
                files.addAll(files(place, pattern));
            }
            return distinct(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations in " + folder + " of the class path cannot be read", e);
        }
    }

    private Collection<URL> places() throws IOException {
        Map<String, URL> places = new LinkedHashMap<>();
        for (URL place : Collections.list(loader.getResources(folder + '/'))) {
            places.put(place.toExternalForm(), place);
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("there is no folder " + folder
                    + " on the class path; a jar has one only where it holds an entry for the folder itself");
        }
        return places.values();
    }

    private List<MigrationFile> distinct(List<MigrationFile> files) {
        Set<String> seen = new HashSet<>();
        for (MigrationFile file : files) {
            if (!seen.add(file.name())) {
                throw new IllegalArgumentException("the migration " + file.name() + " lies twice in " + folder
                        + " of the class path; name it otherwise, or leave one out");
            }
        }
        return files;
    }

    private static List<MigrationFile> files(URL place, MigrationPattern pattern) throws IOException {
        URLConnection connection = place.openConnection();
        connection.setUseCaches(false); // else closing the jar here closes it for others
        if (connection instanceof JarURLConnection jar) {
            try (JarFile opened = jar.getJarFile()) {
                return files(opened, jar.getEntryName(), pattern);
            }
        }
        return new MigrationFolder(path(place)).files(pattern);
    }

    private static List<MigrationFile> files(JarFile jar, String folder, MigrationPattern pattern) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && pattern.fits(name.substring(folder.length()))) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.add(new MigrationFile(name.substring(folder.length()), content.readAllBytes()));
                }
            }
        }
        return files;
    }

    private static Path path(URL place) {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the class path's folder " + place + " cannot be listed", e);
        }
    }
}
