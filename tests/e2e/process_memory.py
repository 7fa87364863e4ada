"""The memory of a process that lives, seen from outside: where in it a mark stands, never what stands around it."""


def memory_of(pid):
    """Every page the process can read, by what it is mapped as."""
    pages = []
    with open(f"/proc/{pid}/maps", encoding="ascii", errors="replace") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            words = line.split()
            if not words[1].startswith("r") or "[v" in line:
                continue
            begin, end = (int(number, 16) for number in words[0].split("-"))
            try:
                memory.seek(begin)
                pages.append((words[5] if len(words) > 5 else words[0], memory.read(end - begin)))
            except (OSError, ValueError, OverflowError):
                continue
    return pages


def places_of(mark, pages):
    """The mappings it stands in, as ASCII in either case or as UTF-16, once for each time."""
    written = {mark.encode(), mark.lower().encode(), mark.encode("utf-16-le"), mark.encode("utf-16-be")}
    return [name for name, content in pages for form in written for _ in range(content.count(form))]
