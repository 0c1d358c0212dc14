package dev.assay.model.provenance.c2pa.bmff;

import java.util.Set;

/** What ISO/IEC 14496-12 says of box types: which hold boxes, which have version and flags. */
final class BoxKinds {
    static final Set<String> HOLDERS =
            Set.of(
                    "moov", "trak", "edts", "mdia", "minf", "dinf", "stbl", "mvex", "moof", "traf",
                    "mfra", "skip", "udta", "tref", "meta", "schi", "sinf", "ipro", "strk", "strd",
                    "meco", "iprp", "ipco", "grpl", "rinf");

    static final Set<String> FULL =
            Set.of(
                    "pdin", "mvhd", "tkhd", "mdhd", "hdlr", "nmhd", "elng", "stsd", "stdp", "stts",
                    "ctts", "cslg", "stss", "stsh", "stz2", "stsz", "stsc", "stco", "co64", "padb",
                    "sdtp", "subs", "saiz", "saio", "url ", "urn ", "dref", "elst", "sgpd", "sbgp",
                    "mehd", "trex", "leva", "mfhd", "tfhd", "trun", "tfdt", "tfra", "mfro", "cprt",
                    "tsel", "kind", "sthd", "meta", "xml ", "bxml", "iloc", "pitm", "ipro", "infe",
                    "iinf", "iref", "mere", "schm", "fiin", "fpar", "fecr", "gitn", "fire", "stri",
                    "stsg", "csgp", "ssix", "sidx", "prft", "vmhd", "smhd", "hmhd", "ipma", "ispe",
                    "pixi", "auxC", "emsg", "stvi", "treX", "uuid");

    private BoxKinds() {}
}
