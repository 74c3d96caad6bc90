package org.gatepost.launcher.demo.generator;

import java.util.Random;

/** Names that go together, and how often: families of a town have more than one history. */
enum Heritage {
    ENGLISH(
            34,
            "Alderton Ashby Barrowby Bexley Birkett Bramhope Calloway Carswell Chilcott Coverdale Cranham Denholm"
                    + " Eastleigh Farrant Fenwright Gadsby Garland Hadlow Halstock Harbottle Hartwell Hexby Ingleby"
                    + " Kelham Lambourn Langrish Marchbank Merriden Netherby Oakshott Pemberley Penrose Quarmby Radley"
                    + " Redfern Rushmere Sedgwick Shelford Stanmore Tarrant Thirlby Underhay Wainfleet Wetherby"
                    + " Whitcombe Winterson Wragby Yeadon",
            "Alice Amy Beth Charlotte Claire Danielle Emma Gemma Hayley Helen Jenna Jessica Joanne Kate Kelly Laura"
                    + " Leanne Lucy Natalie Nicola Rachel Rebecca Samantha Sarah Sophie Stacey Victoria Zara",
            "Aaron Adam Andrew Ben Chris Craig Dan David Dean Edward Gareth Ian James Jamie Joe Jonathan Luke Mark"
                    + " Matthew Michael Nathan Neil Paul Peter Rob Ryan Sam Scott Simon Steve Tom William",
            "Amelia Ava Bella Daisy Edith Eliza Ella Emily Evie Florence Freya Grace Harriet Isla Ivy Jessica Lily"
                    + " Lottie Mabel Martha Matilda Mia Millie Olive Olivia Orla Poppy Rosie Ruby Sienna Sophia Willow",
            "Albie Alfie Archie Arthur Benjamin Charlie Dylan Edward Finley Frank Freddie George Harrison Harry Henry"
                    + " Hugo Jack Jacob Jude Leo Logan Louis Max Noah Oliver Oscar Reggie Rory Stanley Teddy Theo"
                    + " Toby Wilfred"),
    IRISH_SCOTTISH_WELSH(
            12,
            "Abercairn Bevan Cadwallader Colquhoun Corrigan Donnachie Dunleavy Finnerty Gethin Gilhooly Kilbride"
                    + " Lochhead MacAskill McGarrity Merrick Mulcahy O'Dowda O'Shaughnessy Pritchard Rafferty Tudor"
                    + " Tierney Urquhart Vaughan",
            "Aisling Bronagh Carys Catriona Ceri Eilidh Fiona Gwen Kirsty Mairead Megan Niamh Rhian Siobhan Sinéad",
            "Alun Callum Ciarán Cormac Dafydd Declan Euan Fergus Gethin Hamish Iestyn Liam Owain Rhodri Ruairidh",
            "Aoife Bronwen Cerys Erin Ffion Iona Mabli Maeve Nansi Róisín Saoirse Seren Skye",
            "Angus Aled Bryn Cillian Conor Eoin Finn Gruffydd Lachlan Macsen Oisín Osian Struan Tadhg"),
    PAKISTANI_BANGLADESHI(
            12,
            "Abbasi Ahmadzai Akram Begum Bhatti Chaudhry Dar Ghani Hashmi Iqbal Jamil Karim Lodhi Mahmood Miah Mirza"
                    + " Mughal Nazir Qadir Rafiq Rahim Sadiq Sarwar Sharif Sultana Tariq Uddin Zaman",
            "Aisha Amina Asma Ayesha Bushra Farzana Fatima Humaira Khadija Nabila Nasreen Rabia Rukhsana Sadia Saima"
                    + " Shazia Sumaiya Yasmin Zainab",
            "Abdul Adeel Asif Faisal Farhan Hamza Haroon Imran Irfan Kamran Nadeem Omar Rashid Saqib Shahid Tariq"
                    + " Usman Wasim Yusuf Zubair",
            "Alina Amal Anaya Hafsa Hania Inaya Khadija Laiba Mariam Maryam Noor Raheema Safa Sana Zara Zoya",
            "Adam Ayaan Bilal Daniyal Ehsan Haris Ibrahim Isa Musa Rayan Rehan Sami Taha Umar Yahya Zakariya Zayn"),
    INDIAN(
            8,
            "Acharya Bains Balakrishnan Chandra Desai Dhaliwal Gill Iyer Joshi Kapadia Lakhani Mehta Nair Pillai Raman"
                    + " Sandhu Shah Sidhu Solanki Thakkar Varma Venkatesan",
            "Anita Deepa Divya Gurpreet Harpreet Jaspreet Kavita Lakshmi Meena Neha Pooja Priya Reena Shreya Sunita",
            "Amit Anil Arjun Balvinder Deepak Gurdeep Harjit Karan Manoj Nikhil Rajesh Sanjay Suresh Vijay Vikram",
            "Aanya Aarohi Anjali Diya Gia Ishani Jasleen Kiara Meera Myra Navya Riya Saanvi Simran Tara",
            "Aarav Advik Arjan Arjun Dev Ishaan Jai Kabir Kian Krish Neel Rohan Veer Vihaan Yuvraj"),
    WEST_AFRICAN(
            8,
            "Abara Acheampong Adeyinka Agyapong Akindele Amponsah Asante-Bright Badmus Boakye Danso Ekwueme Folarin"
                    + " Igbokwe Jallow Kuffour Mensah-Cole Nwachukwu Ofosu Olaniyan Owusu-Banner Sarpong Tetteh Udoh",
            "Abena Adaeze Adwoa Afia Bisi Chidinma Chioma Efua Folake Ifeoma Kemi Ngozi Nkechi Temitope Yetunde",
            "Ade Babatunde Chidi Chukwuemeka Emeka Ebenezer Femi Kofi Kwabena Kwame Kwesi Obinna Segun Tunde Yaw",
            "Abigail Adanna Ama Chiamaka Ebunoluwa Esi Faith Gloria Ifeoluwa Joy Nana Oluchi Precious Simi Tiwa",
            "Ayo Chike David Emmanuel Ephraim Ike Jeremiah Joel Kobe Kojo Malachi Nathaniel Samuel Tobi Zion"),
    CARIBBEAN(
            5,
            "Bancroft Beckles Braithwaite Clunis Dacosta Farquharson Gayle-Reid Haughton Lashley Mullings Plummer"
                    + " Rowe-Bailey Samms Trotman Weekes",
            "Angela Beverley Camille Denise Jermaine Kadeen Keisha Marcia Monique Natasha Shanice Simone Tanya",
            "Andre Curtis Delroy Desmond Dwayne Errol Jerome Leon Lloyd Marlon Nathan Ricardo Trevor Winston",
            "Aaliyah Alyssa Amara Elise Imani Jada Kayla Naomi Nevaeh Renée Shania Tiana",
            "Caleb Darius Elijah Isaiah Jayden Josiah Kai Levi Marcus Micah Reuben Tyrell"),
    POLISH_ROMANIAN_UKRAINIAN(
            9,
            "Banaszak Bondarchuk Ciobanu Dąbrowska Dumitrache Grabowicz Hrynko Jabłoński Kowalik Lazarescu Łukasik"
                    + " Melnychuk Nowicka Olszewska Pavlenko Rusu Szczepaniak Tkachuk Ungureanu Wieczorek Zieliński",
            "Agnieszka Alina Andreea Anna Beata Daria Elena Iryna Ioana Joanna Kateryna Magdalena Monika Oksana Olena",
            "Adrian Andrei Bogdan Dariusz Grzegorz Ionuț Krzysztof Marek Mihai Oleksandr Paweł Piotr Serhii Tomasz",
            "Aleksandra Amelia Bianca Hanna Ilinca Julia Lena Maja Nadia Oliwia Sofia Ștefania Zofia Zlata",
            "Antoni Aleksander Bartosz Danylo Filip Jakub Luca Maksym Matei Mateusz Nikodem Ștefan Szymon Tymon"),
    ARABIC_TURKISH_SOMALI(
            7,
            "Abdirahman Aydemir Benhadi Demirci El-Masri Farah Haddad Hersi Jama Kaplan Khoury Mansour Nasser-Ali"
                    + " Osmani Öztürk Saleh Warsame Yildirim Yusuf",
            "Amal Ayşe Elif Fadumo Faiza Hodan Huda Leyla Lina Maryan Nadia Rania Sahra Selin Zeynep",
            "Abdi Ahmed Bilal Emre Hassan Ismail Karim Khalid Mehmet Mustafa Omar Tarek Yasin Yusuf",
            "Asiya Defne Hamda Hana Ikram Jana Layan Mina Naima Nour Rahma Safiya Salma Yara",
            "Adem Ali Amir Anas Deniz Eren Hamza Idris Ilyas Jibril Karam Khalid Mehmet Yunus"),
    CHINESE_VIETNAMESE_FILIPINO(
            5,
            "Bautista Cheung Dela-Cruz Fung Kwok Lai Macaraeg Ngo Ong Santos-Reyes Sze Tsang Tran Vuong Yip",
            "Grace Hui-Min Joy Li-Na Linh Maricel Mei-Ling Thuy Wai-Yee Xiaoling",
            "Anthony Chi-Wai Duc Hao-Ran Jun Ka-Ho Minh Ramon Wei Wing-Kit",
            "Althea Chloe Cora Emilia Hannah Jasmine Kaylee Mai Mei Xinyi Yan-Yan",
            "Aiden Caleb Ethan Gabriel Hao Jayden Lucas Minh Nathan Ryan Zachary");

    private final int share;
    private final String families;
    private final String women;
    private final String men;
    private final String girls;
    private final String boys;

    Heritage(int share, String families, String women, String men, String girls, String boys) {
        this.share = share;
        this.families = families;
        this.women = women;
        this.men = men;
        this.girls = girls;
        this.boys = boys;
    }

    static Heritage draw(Random random) {
        int ticket = random.nextInt(100);
        for (Heritage heritage : values()) {
            ticket -= heritage.share;
            if (ticket < 0) {
                return heritage;
            }
        }
        throw new IllegalStateException("shares do not add up to 100");
    }

    String family(Random random) {
        return one(families, random);
    }

    String woman(Random random) {
        return one(women, random);
    }

    String man(Random random) {
        return one(men, random);
    }

    String child(Random random) {
        return one(random.nextBoolean() ? girls : boys, random);
    }

    private static String one(String names, Random random) {
        var each = names.split(" ", -1);
        return each[random.nextInt(each.length)];
    }
}
